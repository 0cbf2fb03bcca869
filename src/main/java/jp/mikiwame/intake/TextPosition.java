package jp.mikiwame.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * A place in a text in UTF-8.
 *
 * @param line from 1
 * @param column from 1, in characters of UTF-16 as the JSON reader counts them
 */
record TextPosition(int line, int column) {

  static final TextPosition START = new TextPosition(1, 1);

  private static final int BLOCK = 1 << 16;

  /**
   * The place that is reached by going over a part of a text, which ends with no half a line end.
   */
  TextPosition after(byte[] text, int from, int to) {
    int lines = 0;
    int lineStart = from;
    for (int i = from; i < to; i++) {
      i = EightBytes.skipPrintable(text, i, to);
      if (i == to) {
        break;
      }
      byte c = text[i];
      if (c == '\n' || c == '\r' && (i + 1 == to || text[i + 1] != '\n')) {
        lines++;
        lineStart = i + 1;
      }
    }
    return after(lines, text, lineStart, to);
  }

  /** The place that is reached by so many line ends and then a part of a text without any. */
  TextPosition after(int lines, byte[] text, int lineStart, int to) {
    int characters = EightBytes.characters(text, lineStart, to);
    return new TextPosition(line + lines, (lines == 0 ? column : 1) + characters);
  }

  /** The same place seen from the start of the text, if {@code this} is where its part begins. */
  TextPosition plus(TextPosition within) {
    return new TextPosition(
        line + within.line - 1, within.line == 1 ? column + within.column - 1 : within.column);
  }

  boolean isBehind(TextPosition other) {
    return line > other.line || line == other.line && column > other.column;
  }

  /** This place as seen from another before it. */
  TextPosition from(TextPosition start) {
    return new TextPosition(
        line - start.line + 1, line == start.line ? column - start.column + 1 : column);
  }

  /** The place so many bytes after the start of a text. */
  static TextPosition at(InputStream text, long offset) throws IOException {
    TextPosition reached = START;
    byte[] block = new byte[BLOCK];
    int kept = 0;
    for (long left = offset; left > 0; ) {
      int read = text.read(block, kept, (int) Math.min(left, BLOCK - kept));
      if (read < 0) {
        break;
      }
      left -= read;
      int filled = kept + read;
      // The line end may go on in the next block.
      kept = left > 0 && block[filled - 1] == '\r' ? 1 : 0;
      reached = reached.after(block, 0, filled - kept);
      block[0] = '\r';
    }
    return reached;
  }
}
