package jp.mikiwame.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The beginning of an inventory up to its first task.
 *
 * @param bytes of the text behind a byte order mark
 * @param read how many of them are filled
 * @param end where the tasks begin, if there are any; else where reading stopped
 */
record InventoryHead(Form form, byte[] bytes, int read, int end, Limits limits) {

  /** How the tasks stand in the text. */
  enum Form {
    /** As a list in one object with everything else. */
    LIST,
    /** Each on a line, behind a line with everything else. */
    LINES,
    /** There are none, or not in a form that is known. */
    NONE
  }

  static InventoryHead of(InputStream text, Limits limits) throws IOException, Cutter.Broken {
    byte[] bytes = text.readNBytes(InventoryInput.MARK.length);
    int read = Arrays.equals(bytes, InventoryInput.MARK) ? 0 : bytes.length;
    bytes = Arrays.copyOf(bytes, limits.slice() / 8);
    while (true) {
      int more = text.readNBytes(bytes, read, bytes.length - read);
      read += more;
      boolean last = read < bytes.length;
      InventoryHead head = new Scan(bytes, read, last, limits).head();
      if (head != null) {
        return head;
      }
      if (last) {
        return new InventoryHead(Form.NONE, bytes, read, read, limits);
      }
      if (bytes.length >= limits.longest()) {
        throw new Cutter.Broken(0);
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 4);
    }
  }

  /**
   * Cuts the tasks out of the text from which this was read.
   *
   * @param text of which no more has been read
   */
  Cutter tasks(InputStream text) {
    return form == Form.LIST ? new ListCutter(text, this) : new LineCutter(text, this);
  }

  /** The text before the tasks. */
  byte[] before() {
    return Arrays.copyOf(bytes, end);
  }

  /** All that was read. */
  byte[] all() {
    return Arrays.copyOf(bytes, read);
  }

  /** Where the tasks begin, seen from the start of the text. */
  TextPosition position() {
    return TextPosition.START.after(bytes, 0, end);
  }

  /** Looks for the first task in what has been read. */
  private record Scan(byte[] bytes, int read, boolean last, Limits limits) {

    /** Null if more has to be read. */
    InventoryHead head() {
      int start = JsonScan.skipBlanks(bytes, 0, read);
      if (start == read) {
        return null;
      }
      if (bytes[start] != '{') {
        return found(Form.NONE, start);
      }
      int keyStart = 0;
      int keyEnd = 0;
      int depth = 0;
      for (int i = start; i < read; i++) {
        byte c = bytes[i];
        if (c == '"') {
          int quote = JsonScan.closingQuote(bytes, i + 1, read);
          if (quote < 0) {
            return null;
          }
          keyStart = i;
          keyEnd = quote + 1;
          i = quote;
        } else if (JsonScan.opens(c)) {
          if (c == '[' && depth == 1 && isTasks(keyStart, keyEnd, i)) {
            return found(Form.LIST, i + 1);
          }
          depth++;
        } else if (JsonScan.closes(c) && --depth == 0) {
          return behindObject(start, i + 1);
        }
      }
      return null;
    }

    private boolean isTasks(int keyStart, int keyEnd, int bracket) {
      int colon = JsonScan.skipBlanks(bytes, keyEnd, bracket);
      return colon < bracket
          && bytes[colon] == ':'
          && JsonScan.skipBlanks(bytes, colon + 1, bracket) == bracket
          && StrictJson.name(bytes, keyStart, keyEnd).equals("tasks");
    }

    /** Lines of tasks follow an object only if it stands on a line of its own. */
    private InventoryHead behindObject(int start, int end) {
      int next = JsonScan.skipBlanks(bytes, end, read);
      if (next == read) {
        return last ? found(Form.NONE, read) : null;
      }
      boolean alone = !hasLineEnd(start, end) && hasLineEnd(end, next);
      return found(alone ? Form.LINES : Form.NONE, end);
    }

    private boolean hasLineEnd(int from, int to) {
      for (int i = from; i < to; i++) {
        if (bytes[i] == '\n') {
          return true;
        }
      }
      return false;
    }

    private InventoryHead found(Form form, int end) {
      return new InventoryHead(form, bytes, read, end, limits);
    }
  }
}
