package jp.mikiwame.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lines of UTF-8 bytes on their way to a printer of characters. */
final class PrintedLines extends OutputStream {

  private final PrintWriter printer;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  PrintedLines(PrintWriter printer) {
    this.printer = printer;
  }

  @Override
  public void write(int value) {
    line.write(value);
    if (value == '\n') {
      printer.print(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
  }

  /** The printer stays open. */
  @Override
  public void close() {
    printer.print(line.toString(StandardCharsets.UTF_8));
    line.reset();
  }

  /** All that is written at once is a part of one line. */
  @Override
  public void write(byte[] bytes, int offset, int length) {
    line.write(bytes, offset, length);
  }
}
