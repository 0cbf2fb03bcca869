package jp.mikiwame.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts the text behind the beginning of a list into slices of whole tasks. Holds one slice at a
 * time, whatever the size of the text.
 */
abstract class Cutter {

  /**
   * Bytes of a text with the tasks in it.
   *
   * @param bounds where each task starts and ends in the bytes
   * @param offset of the first byte in the text, a byte order mark not counted
   */
  record Slice(byte[] bytes, int length, int[] bounds, long offset) {
    int tasks() {
      return bounds.length / 2;
    }

    int start(int task) {
      return bounds[2 * task];
    }

    int end(int task) {
      return bounds[2 * task + 1];
    }
  }

  /** The text is no list of values, or a value in it is too long. */
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final long tooLongAt;

    Broken(long tooLongAt) {
      super("The text cannot be cut (too long at byte %d)".formatted(tooLongAt));
      this.tooLongAt = tooLongAt;
    }

    /** Where in the text a value starts that is too long; -1 if none does. */
    long tooLongAt() {
      return tooLongAt;
    }
  }

  private final InputStream text;
  private final Limits limits;
  private byte[] bytes;
  private int filled;
  private boolean ended;
  private boolean done;
  private long offset;
  private int[] bounds = new int[512];
  private int tasks;

  /**
   * @param head what was read before the list, and perhaps something of it
   */
  Cutter(InputStream text, InventoryHead head) {
    this.text = text;
    this.limits = head.limits();
    this.filled = head.read() - head.end();
    this.bytes =
        Arrays.copyOfRange(head.bytes(), head.end(), head.end() + Math.max(limits.slice(), filled));
    this.offset = head.end();
  }

  /** The next slice; null if the list has ended. */
  final Slice next() throws IOException, Broken {
    if (done) {
      return null;
    }
    while (true) {
      fill();
      tasks = 0;
      int end = cut(bytes, filled, ended);
      if (end > 0) {
        return take(end);
      }
      if (done) {
        return null;
      }
      if (ended) {
        throw new Broken(-1);
      }
      if (bytes.length >= limits.longest()) {
        throw new Broken(offset + JsonScan.skipBlanks(bytes, 0, filled));
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  /** What follows the list in the text. */
  final byte[] rest() throws IOException, Broken {
    byte[] more = text.readNBytes(limits.longest());
    if (more.length == limits.longest()) {
      throw new Broken(offset);
    }
    byte[] rest = Arrays.copyOf(bytes, filled + more.length);
    System.arraycopy(more, 0, rest, filled, more.length);
    return rest;
  }

  /** Where the next slice starts in the text. */
  final long offset() {
    return offset;
  }

  /**
   * Finds the tasks in {@code bytes} that are there as a whole.
   *
   * @param last whether the text ends there
   * @return the index behind them; 0 if more bytes are needed
   */
  abstract int cut(byte[] bytes, int filled, boolean last) throws Broken;

  /** To be called for each task that was found. */
  final void found(int from, int to) {
    if (2 * tasks == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * tasks] = from;
    bounds[2 * tasks + 1] = to;
    tasks++;
  }

  /** To be called at the end of the list. */
  final void done() {
    done = true;
  }

  private void fill() throws IOException {
    while (!ended && filled < bytes.length) {
      int read = text.read(bytes, filled, bytes.length - filled);
      ended = read < 0;
      filled += Math.max(0, read);
    }
  }

  private Slice take(int end) {
    Slice slice = new Slice(bytes, end, Arrays.copyOf(bounds, 2 * tasks), offset);
    int left = filled - end;
    byte[] next = new byte[done ? left : Math.max(limits.slice(), left)];
    System.arraycopy(bytes, end, next, 0, left);
    bytes = next;
    filled = left;
    offset += end;
    return slice;
  }
}
