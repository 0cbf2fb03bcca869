package jp.mikiwame.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A part of a workbook as it is unpacked: not without end, and as it was packed. */
final class PartStream extends FilterInputStream {

  private final ZipEntry entry;
  private final long most;
  private final CRC32 sum = new CRC32();
  private long count;

  PartStream(InputStream bytes, ZipEntry entry, long most) {
    super(bytes);
    this.entry = entry;
    this.most = most;
  }

  /** More than a workbook can hold that somebody works with. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) {
      count(bytes, from, read);
    } else if (read < 0 && sum.getValue() != entry.getCrc()) {
      throw new ZipException("The sum differs (part %s)".formatted(entry.getName()));
    }
    return read;
  }

  private void count(byte[] bytes, int from, int read) throws IOException {
    sum.update(bytes, from, read);
    count += read;
    long packed = Math.max(1, entry.getCompressedSize());
    boolean sameOverAndOver =
        count > TableLimits.PACKED_WELL && count / packed > TableLimits.PACKING;
    if (count > most || sameOverAndOver) {
      throw new TooLarge();
    }
  }
}
