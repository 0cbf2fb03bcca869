package jp.mikiwame.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A packed text that ends where it cannot be unpacked any further. */
final class ReadablePart extends FilterInputStream {

  private boolean cut;

  private ReadablePart(InputStream text, boolean cut) {
    super(text);
    this.cut = cut;
  }

  /** A text that may be cut off or damaged from its first byte. */
  interface Text {
    InputStream open() throws IOException;
  }

  static ReadablePart of(Text text) throws IOException {
    try {
      return new ReadablePart(text.open(), false);
    } catch (EOFException | ZipException e) {
      return new ReadablePart(InputStream.nullInputStream(), true);
    }
  }

  /** Whether the text was cut off or damaged. */
  boolean isCut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return cut ? -1 : super.read(bytes, from, length);
    } catch (EOFException | ZipException e) {
      cut = true;
      return -1;
    }
  }
}
