package jp.mikiwame.intake.table;

/** What a person sees as nothing: spaces of any width, line breaks, marks without a shape. */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isBlank((char) c));
  }

  static boolean isBlank(char c) {
    return c <= ' '
        || c > 0x7E
            && (c == 0xA0
                || c == 0x3000
                || c == 0xFEFF
                || c == 0x200B
                || Character.isWhitespace(c));
  }
}
