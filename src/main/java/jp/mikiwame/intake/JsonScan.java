package jp.mikiwame.intake;

/**
 * Finds where values end without reading them. Takes it that they are JSON: what is not comes to
 * light when they are read.
 */
final class JsonScan {

  private JsonScan() {}

  /** The index behind the value that starts at {@code from}; -1 if it goes on behind {@code to}. */
  static int behindValue(byte[] text, int from, int to) {
    byte first = text[from];
    if (opens(first)) {
      return behindBrackets(text, from, to);
    }
    if (first == '"') {
      int quote = closingQuote(text, from + 1, to);
      return quote < 0 ? -1 : quote + 1;
    }
    for (int i = from; i < to; i++) {
      byte c = text[i];
      if (isBlank(c) || c == ',' || closes(c)) {
        return i;
      }
    }
    return -1;
  }

  private static int behindBrackets(byte[] text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      byte c = text[i];
      if (c == '"') {
        i = closingQuote(text, i + 1, to);
        if (i < 0) {
          return -1;
        }
      } else if (opens(c)) {
        depth++;
      } else if (closes(c) && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The index of the quote that ends a text; -1 if there is none. */
  static int closingQuote(byte[] text, int from, int to) {
    for (int i = EightBytes.skipText(text, from, to); i < to; ) {
      if (text[i] == '"') {
        return i;
      }
      i = EightBytes.skipText(text, Math.min(i + 2, to), to);
    }
    return -1;
  }

  static int skipBlanks(byte[] text, int from, int to) {
    int i = from;
    while (i < to && isBlank(text[i])) {
      i++;
    }
    return i;
  }

  static boolean isBlank(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** The signs for objects and lists differ in one bit. */
  static boolean opens(byte c) {
    return (c | 0x20) == '{';
  }

  static boolean closes(byte c) {
    return (c | 0x20) == '}';
  }
}
