package jp.mikiwame.intake.table;

/**
 * A cell of a table that is not empty.
 *
 * @param column from 1
 * @param text as people see it in the table; a date as {@code 2026-10-01}
 * @param number what a numeric cell really holds, which may have more digits than are shown; null
 *     if it is no plain number
 * @param firstRow the row in which the merged cell starts of which this place shows the value; 0 if
 *     that is no row above
 */
public record Cell(int column, String text, Kind kind, Double number, int firstRow) {

  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A day of the calendar. */
    DATE,
    /** A time or duration; the text is {@code hours:minutes} or {@code hours:minutes:seconds}. */
    DURATION,
    /** A tick: the text is {@code TRUE} or {@code FALSE}. */
    TRUTH,
    /** A formula that failed; the text is its sign, such as {@code #REF!}. */
    FAULT,
    /**
     * A formula of which the file holds no result; the text is the formula. Nothing is computed.
     */
    UNCOMPUTED
  }

  public Cell(int column, String text, Kind kind, Double number) {
    this(column, text, kind, number, 0);
  }

  /** Whether it is one value over several rows, and not the first of them. */
  public boolean repeated() {
    return firstRow > 0;
  }

  public static Cell text(int column, String text) {
    return new Cell(column, text, Kind.TEXT, null);
  }
}
