package jp.mikiwame.intake.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.Unpacked;

/** The bytes of a text file, unpacked if it is packed by gzip, as often as they are asked for. */
record TextBytes(Path file, String name) {

  /** The first bytes, fewer than asked for only if there are no more. */
  byte[] head(int length) throws IOException, BrokenInventory {
    try (InputStream bytes = open()) {
      return bytes.readNBytes(length);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  InputStream open() throws IOException {
    return new Counted(Unpacked.open(file));
  }

  /** What an exception while reading says about the file; thrown again if it says nothing. */
  BrokenInventory broken(IOException fault) throws IOException {
    if (fault instanceof TooLarge) {
      return TableFault.ofFile("table-too-large", name);
    }
    if (fault instanceof ZipException || fault instanceof EOFException) {
      return TableFault.ofFile("gzip-damaged", name);
    }
    throw fault;
  }

  /** A text that does not end. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      if (count > TableLimits.TEXT) {
        throw new TooLarge();
      }
      return read;
    }
  }
}
