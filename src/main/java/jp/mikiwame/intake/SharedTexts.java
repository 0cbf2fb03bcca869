package jp.mikiwame.intake;

/**
 * Lends the text that was made before of the same characters, such as the name of a department.
 * Holds no more than a fixed number; threads that meet here cost each other nothing but a text.
 */
final class SharedTexts {

  private static final int PLACES = 1 << 12;

  /** A longer text is hardly written twice. */
  private static final int LONGEST = 64;

  private final String[] known = new String[PLACES];

  String of(char[] text, int from, int length) {
    if (length > LONGEST) {
      return new String(text, from, length);
    }
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + text[i];
    }
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    String found = known[place];
    if (found == null || !isSame(found, text, from, length)) {
      found = new String(text, from, length);
      known[place] = found;
    }
    return found;
  }

  private static boolean isSame(String known, char[] text, int from, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
