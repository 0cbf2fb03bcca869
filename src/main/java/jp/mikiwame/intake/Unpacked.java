package jp.mikiwame.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file as they are, or unpacked if it begins as a gzip file does. */
public final class Unpacked {

  private static final int BLOCK = 1 << 16;

  private Unpacked() {}

  /**
   * Opens a file.
   *
   * @throws java.util.zip.ZipException if it only begins as a gzip file does
   * @throws java.io.EOFException if it ends where a gzip file has hardly begun
   */
  public static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BLOCK);
    try {
      bytes.mark(2);
      boolean packed = isPacked(bytes);
      bytes.reset();
      return packed ? new GZIPInputStream(bytes, BLOCK) : bytes;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** Whether these bytes, read from their start, are those of a gzip file. */
  static boolean isPacked(InputStream bytes) throws IOException {
    return bytes.read() == 0x1F && bytes.read() == 0x8B;
  }
}
