package jp.mikiwame.report;

import java.util.regex.Pattern;

/** Tables as comma-separated values that Excel opens as they are meant. */
final class CsvCells {

  /** Without it, Excel takes UTF-8 for the code page of the machine. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  static final String LINE_END = "\r\n";

  /** Spreadsheets take texts that begin like this for formulas, in full-width characters too. */
  private static final Pattern FORMULA =
      Pattern.compile("\\s*[=+\\-@＝＋－＠\t\r\n].*", Pattern.DOTALL);

  private CsvCells() {}

  /** A text that a spreadsheet does not compute: where it would, an apostrophe stands before it. */
  static String text(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
