package jp.mikiwame.report.book;

import java.util.regex.Pattern;
import jp.mikiwame.report.TextTable;

/** Texts from the inventory on their way into cells, which cannot hold every text. */
final class CellText {

  /** What a cell can hold, in UTF-16 units. */
  static final int LONGEST = 32_767;

  private static final String CUT = "…";

  /** Excel takes this for the character with that number. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private int cut;

  /** The text without characters that steer or hide, and no longer than a cell. */
  String of(String text) {
    String clean = ESCAPE.matcher(TextTable.printable(text)).replaceAll("_x005F_");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    cut++;
    int end = LONGEST - CUT.length();
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  /** How many texts did not fit. */
  int cut() {
    return cut;
  }
}
