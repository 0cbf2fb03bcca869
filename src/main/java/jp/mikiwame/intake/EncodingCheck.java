package jp.mikiwame.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Finds the first place at which a text of any length is not UTF-8. */
final class EncodingCheck {

  private static final int BLOCK = 1 << 16;

  private final String name;
  private final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(BLOCK);
  private int line = 1;
  private int column = 1;

  private EncodingCheck(String name) {
    this.name = name;
  }

  /** What is wrong with the encoding, if anything is. */
  static Optional<Notice> of(String name, InputStream text) throws IOException {
    byte[] block = new byte[BLOCK];
    int filled = text.readNBytes(block, 0, BLOCK);
    Optional<String> otherKind = otherKind(block, filled);
    return otherKind.isPresent()
        ? Optional.of(Notice.error(otherKind.get(), Place.line(name, 1, 1), Map.of()))
        : new EncodingCheck(name).decode(text, block, filled);
  }

  private Optional<Notice> decode(InputStream text, byte[] block, int first) throws IOException {
    int filled = first;
    while (true) {
      boolean last = filled < block.length;
      ByteBuffer bytes = ByteBuffer.wrap(block, 0, filled);
      CoderResult result = strict.decode(bytes, decoded, last);
      count();
      if (result.isError() || last && bytes.hasRemaining()) {
        return Optional.of(fault(bytes.get()));
      }
      if (last) {
        return Optional.empty();
      }
      int left = bytes.remaining();
      System.arraycopy(block, bytes.position(), block, 0, left);
      filled = left + text.readNBytes(block, left, block.length - left);
    }
  }

  private Notice fault(byte found) {
    return Notice.error(
        "encoding-not-utf8",
        Place.line(name, line, column),
        Map.of("value", "0x%02X".formatted(found)));
  }

  private void count() {
    decoded.flip();
    while (decoded.hasRemaining()) {
      boolean lineEnd = decoded.get() == '\n';
      line += lineEnd ? 1 : 0;
      column = lineEnd ? 1 : column + 1;
    }
    decoded.clear();
  }

  /** Files that begin in a way that no UTF-8 text does. */
  private static Optional<String> otherKind(byte[] text, int length) {
    int start = length < 2 ? 0x2020 : (text[0] & 0xFF) << 8 | text[1] & 0xFF;
    return switch (start) {
      case 0xFFFE, 0xFEFF, '{' << 8, 0 -> Optional.of("encoding-utf16");
      case 'P' << 8 | 'K', 0xD0CF -> Optional.of("file-is-excel");
      default -> Optional.empty();
    };
  }
}
