package jp.mikiwame.intake.table;

/**
 * How much of a table is taken up. Whoever reaches a limit did not write the table by hand: it is
 * damaged, or made to harm.
 */
final class TableLimits {

  /** As many rows as a sheet of Excel has; logs of systems are written to longer CSV files. */
  static final int ROWS = 1_048_576;

  static final int ROWS_OF_TEXT = 20_000_000;

  /** A survey form has some 30 columns; the widest published one that we know has 38. */
  static final int COLUMNS = 1_000;

  /** Excel itself takes no more characters in a cell. */
  static final int CELL = 32_767;

  static final int SHEETS = 256;

  /**
   * Bytes of a CSV file when unpacked, some seconds of reading; 75,000 rows of 38 columns take 45
   * MB.
   */
  static final long TEXT = 1L << 30;

  /** Bytes of a sheet when unpacked: about as many as a million rows of 30 columns take. */
  static final long SHEET = 1L << 31;

  /** Bytes of the texts of a workbook, all of which are held while it is read. */
  static final long SHARED_TEXTS = 1L << 27;

  /** Different texts of a workbook. */
  static final int SHARED_TEXT_COUNT = 2_000_000;

  /** Bytes of any other part that is read as a whole, such as the number formats. */
  static final long PART = 1L << 24;

  /** A part that packs better than this, and is large, says the same over and over. */
  static final int PACKING = 200;

  /** Parts below this size, in bytes, do no harm however well they pack. */
  static final long PACKED_WELL = 1L << 24;

  /** Characters of XML without another tag; the longest text of a cell takes a fifth of them. */
  static final int TAG = 1 << 18;

  /** Parts in the package of a workbook, pictures too. */
  static final int PARTS = 10_000;

  /** Merged regions of a sheet. */
  static final int MERGED = 200_000;

  /** Bytes of an old workbook, which is held as a whole: 65,536 rows of 30 columns take less. */
  static final long OLD_WORKBOOK = 1L << 25;

  /** Rounds of hashing a password; more than the standard allows would take minutes. */
  static final int SPINS = 10_000_000;

  /** Elements of XML within each other; Excel needs some ten. */
  static final int DEPTH = 64;

  /** Notices of one kind; nobody mends more of them at a time. */
  static final int NOTICES = 1_000;

  private TableLimits() {}
}
