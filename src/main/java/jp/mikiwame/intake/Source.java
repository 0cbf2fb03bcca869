package jp.mikiwame.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import jp.mikiwame.model.Notice;

/**
 * A file as it was found.
 *
 * @param name as the user wrote it; {@code -} for standard input
 */
public record Source(String name, byte[] bytes) {

  public static Source of(Path file) throws IOException {
    return new Source(file.toString(), Files.readAllBytes(file));
  }

  public static Source of(InputStream standardInput) throws IOException {
    return new Source("-", standardInput.readAllBytes());
  }

  /** Digest of the bytes, in hexadecimal digits. */
  public String sha256() {
    return HexFormat.of().formatHex(CountedBytes.sha256().digest(bytes));
  }

  /** The text without a byte order mark; only to be called if {@link #encodingFault} is empty. */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What is wrong with the encoding, if it is not UTF-8. */
  public Optional<Notice> encodingFault() {
    try {
      return EncodingCheck.of(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can be read", e);
    }
  }
}
