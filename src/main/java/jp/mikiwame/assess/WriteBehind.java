package jp.mikiwame.assess;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Hands what is written to another thread, a block at a time: while the system takes one block, the
 * next is made. It has all been written once {@link #flush} or {@link #close} comes back.
 */
public final class WriteBehind extends OutputStream {

  private static final int BLOCK = 1 << 18;

  private final OutputStream out;
  private final InOrder<Void> writer = new InOrder<>(1);
  private byte[] block = new byte[BLOCK];
  private int filled;
  private boolean closed;

  public WriteBehind(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int value) throws IOException {
    if (filled == block.length) {
      handOver();
    }
    block[filled++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (filled == block.length) {
        handOver();
      }
      int some = Math.min(length - done, block.length - filled);
      System.arraycopy(bytes, offset + done, block, filled, some);
      filled += some;
      done += some;
    }
  }

  private void handOver() throws IOException {
    byte[] full = block;
    int length = filled;
    block = new byte[BLOCK];
    filled = 0;
    written(() -> writer.submit(() -> write(full, length)));
  }

  private Void write(byte[] full, int length) {
    try {
      out.write(full, 0, length);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Blocks {
    List<Void> written();
  }

  private static void written(Blocks blocks) throws IOException {
    try {
      blocks.written();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void flush() throws IOException {
    handOver();
    written(writer::finish);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      flush();
    } finally {
      writer.close();
    }
  }
}
