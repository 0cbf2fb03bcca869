package jp.mikiwame.intake.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * How a cell shows its number.
 *
 * @param id number of a format that Excel knows, or of one of the workbook
 * @param code the format as written in the workbook, such as {@code #,##0"件"}
 */
record NumberForm(int id, String code, Shows shows) {

  static final NumberForm GENERAL = new NumberForm(0, "General", Shows.NUMBER);

  /** Excel takes no longer formats. */
  private static final int LONGEST = 255;

  /** What is shown as it is, and colours, languages and conditions; but not {@code [h]}. */
  private static final Pattern FIXED =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)])[^]]*]|am/pm|a/p");

  /** What people are shown. */
  enum Shows {
    NUMBER,
    DATE,
    DATE_AND_TIME,
    TIME
  }

  /**
   * @param code empty or null where the workbook leaves the format to the language of Excel
   */
  static NumberForm of(int id, String code) {
    if (code != null && code.length() > LONGEST) {
      return GENERAL;
    }
    return isWritten(code) ? new NumberForm(id, code, shows(code)) : known(id);
  }

  /** The formats 27 to 36 and 50 to 58 are dates in Japanese Excel, which does not write them. */
  private static NumberForm known(int id) {
    Shows shows =
        switch (id) {
          case 14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36 -> Shows.DATE;
          case 50, 51, 52, 53, 54, 55, 56, 57, 58 -> Shows.DATE;
          case 22 -> Shows.DATE_AND_TIME;
          case 18, 19, 20, 21, 32, 33, 45, 46, 47 -> Shows.TIME;
          default -> Shows.NUMBER;
        };
    return new NumberForm(id, usual(id), shows);
  }

  private static Shows shows(String code) {
    String signs = FIXED.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
    if (signs.contains("general") || signs.matches(".*[#?@].*|.*(?<![s.0])0.*")) {
      return Shows.NUMBER;
    }
    boolean time = signs.matches(".*[hs].*");
    boolean date = signs.matches(".*[ydgea].*") || signs.contains("m") && !time;
    if (signs.matches("\\[m+].*")) {
      return Shows.TIME;
    }
    return date ? time ? Shows.DATE_AND_TIME : Shows.DATE : time ? Shows.TIME : Shows.NUMBER;
  }

  /** The format behind a number that Excel gives to usual ones. */
  private static String usual(int id) {
    String code =
        id >= 0 && id < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(id) : "";
    return isWritten(code) ? code : GENERAL.code();
  }

  /** Whether a format says anything; libraries call those of other languages reserved. */
  static boolean isWritten(String code) {
    return code != null && !code.isEmpty() && !code.startsWith("reserved");
  }
}
