package jp.mikiwame.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

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
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The text without a byte order mark; only to be called if {@link #encodingFault} is empty. */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What is wrong with the encoding, if it is not UTF-8. */
  public Optional<Notice> encodingFault() {
    Optional<String> otherKind = otherKind();
    if (otherKind.isPresent()) {
      return Optional.of(Notice.error(otherKind.get(), Place.line(name, 1, 1), Map.of()));
    }
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      strict.decode(rest);
      return Optional.empty();
    } catch (CharacterCodingException e) {
      int good = rest.position();
      String before = new String(bytes, 0, good, StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = good == 0 ? 1 : before.length() - before.lastIndexOf('\n');
      return Optional.of(
          Notice.error(
              "encoding-not-utf8",
              Place.line(name, line, column),
              Map.of("value", "0x%02X".formatted(bytes[Math.min(good, bytes.length - 1)]))));
    }
  }

  /** Files that begin in a way that no UTF-8 text does. */
  private Optional<String> otherKind() {
    if (startsWith(0xFF, 0xFE)
        || startsWith(0xFE, 0xFF)
        || startsWith('{', 0)
        || startsWith(0, 0)) {
      return Optional.of("encoding-utf16");
    }
    boolean excel = startsWith('P', 'K') || startsWith(0xD0, 0xCF);
    return excel ? Optional.of("file-is-excel") : Optional.empty();
  }

  private boolean startsWith(int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
