package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Texts packed by gzip. */
final class Packed {

  private static final int PIECE = 1 << 24;

  private Packed() {}

  static byte[] of(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text);
    }
    return bytes.toByteArray();
  }

  /** Some megabytes that unpack to more than is read of any text. */
  static Path bomb(Path file) throws IOException {
    byte[] piece = of("1,2,3,4,5,6,7,\n\n".repeat(PIECE / 16).getBytes(UTF_8));
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long size = 0; size <= TableLimits.TEXT; size += PIECE) {
        out.write(piece);
      }
    }
    return file;
  }
}
