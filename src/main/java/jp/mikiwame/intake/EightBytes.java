package jp.mikiwame.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Goes over bytes eight at a time where there is nothing to stop at. */
final class EightBytes {

  private static final VarHandle AT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x80 * ONES;

  private EightBytes() {}

  /** The first byte that is a control character or beyond ASCII, or {@code to}. */
  static int skipPlain(byte[] text, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long bytes = (long) AT.get(text, i);
      // A byte below the space borrows from its top bit.
      long found = (bytes - ' ' * ONES | bytes) & TOPS;
      if (found != 0) {
        return i + first(found);
      }
    }
    while (i < to && text[i] >= ' ') {
      i++;
    }
    return i;
  }

  /** The first control character, or {@code to}. */
  static int skipPrintable(byte[] text, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long bytes = (long) AT.get(text, i);
      // A byte below the space borrows from its top bit, which bytes beyond ASCII have set anyway.
      long found = bytes - ' ' * ONES & ~bytes & TOPS;
      if (found != 0) {
        return i + first(found);
      }
    }
    while (i < to && (text[i] < 0 || text[i] >= ' ')) {
      i++;
    }
    return i;
  }

  /** The first line feed, or {@code to}. */
  static int skipLine(byte[] text, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long others = (long) AT.get(text, i) ^ '\n' * ONES;
      long found = others - ONES & ~others & TOPS;
      if (found != 0) {
        return i + first(found);
      }
    }
    while (i < to && text[i] != '\n') {
      i++;
    }
    return i;
  }

  /** The first quote or backslash, or {@code to}. */
  static int skipText(byte[] text, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long bytes = (long) AT.get(text, i);
      long notQuotes = bytes ^ '"' * ONES;
      long notSlashes = bytes ^ '\\' * ONES;
      long found = (notQuotes - ONES & ~notQuotes | notSlashes - ONES & ~notSlashes) & TOPS;
      if (found != 0) {
        return i + first(found);
      }
    }
    while (i < to && text[i] != '"' && text[i] != '\\') {
      i++;
    }
    return i;
  }

  /** Characters of UTF-16 in a part of a text in UTF-8. */
  static int characters(byte[] text, int from, int to) {
    int characters = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long bytes = (long) AT.get(text, i);
      // Bytes that go on with a character count nothing; one that starts a long one counts twice.
      long following = bytes >>> 7 & ~bytes >>> 6 & ONES;
      long longStarts = bytes >>> 7 & bytes >>> 6 & bytes >>> 5 & bytes >>> 4 & ONES;
      characters += Long.BYTES - Long.bitCount(following) + Long.bitCount(longStarts);
    }
    for (; i < to; i++) {
      byte c = text[i];
      characters += (c & 0xC0) == 0x80 ? 0 : (c & 0xF8) == 0xF0 ? 2 : 1;
    }
    return characters;
  }

  /** The first of the bytes whose top bit is set; only that one is marked for certain. */
  private static int first(long tops) {
    return Long.numberOfTrailingZeros(tops) / Byte.SIZE;
  }
}
