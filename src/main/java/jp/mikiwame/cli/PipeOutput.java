package jp.mikiwame.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output whose reader may leave before the end, as {@code head} does or a pager that is
 * closed. That is no fault; a full disk is.
 */
final class PipeOutput extends FilterOutputStream {

  private boolean readerLeft;

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    unlessReaderLeft(() -> out.write(bytes, offset, length));
  }

  @Override
  public void write(int value) throws IOException {
    unlessReaderLeft(() -> out.write(value));
  }

  @Override
  public void flush() throws IOException {
    unlessReaderLeft(out::flush);
  }

  private interface Output {
    void run() throws IOException;
  }

  private void unlessReaderLeft(Output output) throws IOException {
    if (readerLeft) {
      return;
    }
    try {
      output.run();
    } catch (IOException e) {
      readerLeft = String.valueOf(e.getMessage()).contains("Broken pipe");
      if (!readerLeft) {
        throw e;
      }
    }
  }
}
