package jp.mikiwame.intake;

/** Tells UTF-8 from other encodings without making a text of it. */
final class Utf8 {

  static final long NOT_VALID = -1;

  private Utf8() {}

  /** Whether a part of a text is whole characters of well-formed UTF-8. */
  static boolean isValid(byte[] text, int from, int to) {
    return lines(text, from, to) != NOT_VALID;
  }

  /**
   * The number of line ends in a part of a text, which ends with no half a one, and in the lower
   * half the index behind the last of them; {@link #NOT_VALID} if it is not whole characters of
   * well-formed UTF-8.
   */
  static long lines(byte[] text, int from, int to) {
    long lines = 0;
    int lineStart = from;
    int i = EightBytes.skipPlain(text, from, to);
    while (i < to) {
      byte c = text[i];
      if (isKanaOrKanji(text, i, to)) {
        i += 3;
      } else if (c >= ' ') {
        i = EightBytes.skipPlain(text, i, to);
      } else if (c >= 0) {
        i++;
        if (c == '\n' || c == '\r' && (i == to || text[i] != '\n')) {
          lines++;
          lineStart = i;
        }
      } else {
        int length = length(text, i, to);
        if (length == 0) {
          return NOT_VALID;
        }
        i += length;
      }
    }
    return lines << Integer.SIZE | lineStart;
  }

  /** Most characters beyond ASCII here: three bytes of which any following ones are sound. */
  private static boolean isKanaOrKanji(byte[] text, int i, int to) {
    byte first = text[i];
    return first >= (byte) 0xE1
        && first <= (byte) 0xEC
        && i + 2 < to
        && text[i + 1] < (byte) 0xC0
        && text[i + 2] < (byte) 0xC0;
  }

  /** Bytes of the character that starts at {@code i}; 0 if none does. */
  private static int length(byte[] text, int i, int to) {
    int first = text[i] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > to) {
      return 0;
    }
    int second = text[i + 1] & 0xFF;
    boolean sound =
        switch (first) {
          case 0xE0 -> second >= 0xA0 && second <= 0xBF;
          case 0xED -> second >= 0x80 && second <= 0x9F;
          case 0xF0 -> second >= 0x90 && second <= 0xBF;
          case 0xF4 -> second >= 0x80 && second <= 0x8F;
          default -> second >= 0x80 && second <= 0xBF;
        };
    for (int k = 2; k < length; k++) {
      sound &= (text[i + k] & 0xC0) == 0x80;
    }
    return sound ? length : 0;
  }
}
