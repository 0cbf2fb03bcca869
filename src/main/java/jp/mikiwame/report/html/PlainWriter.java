package jp.mikiwame.report.html;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Leaves out characters that steer a device, turn the direction of writing or cannot be seen, so
 * that no name in an inventory can disguise what stands beside it. Half of a character becomes a
 * replacement character.
 */
final class PlainWriter extends FilterWriter {

  private static final char REPLACEMENT = '\uFFFD';

  /** The first half of a character that may follow; 0 if there is none. */
  private char high;

  PlainWriter(Writer out) {
    super(out);
  }

  static boolean isSteering(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  @Override
  public void write(int character) throws IOException {
    put((char) character);
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      put(characters[i]);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      put(text.charAt(i));
    }
  }

  private void put(char next) throws IOException {
    if (Character.isLowSurrogate(next) && high != 0) {
      point(Character.toCodePoint(high, next));
      high = 0;
      return;
    }
    flushHalf();
    if (Character.isHighSurrogate(next)) {
      high = next;
    } else {
      point(Character.isLowSurrogate(next) ? REPLACEMENT : next);
    }
  }

  private void point(int point) throws IOException {
    if (!isSteering(point)) {
      out.write(Character.toChars(point));
    }
  }

  private void flushHalf() throws IOException {
    if (high != 0) {
      out.write(REPLACEMENT);
      high = 0;
    }
  }

  @Override
  public void flush() throws IOException {
    flushHalf();
    super.flush();
  }
}
