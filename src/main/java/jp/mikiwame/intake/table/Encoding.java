package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * How bytes stand for a text.
 *
 * @param mark bytes at its start that say so and belong to no cell
 */
record Encoding(Charset charset, int mark) {

  /** What the first bytes say, if they say it. */
  static Optional<Encoding> marked(byte[] head) {
    int start = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    return switch (start) {
      case 0xFFFE -> Optional.of(new Encoding(UTF_16LE, 2));
      case 0xFEFF -> Optional.of(new Encoding(UTF_16BE, 2));
      case 0xEFBB ->
          head.length > 2 && head[2] == (byte) 0xBF
              ? Optional.of(new Encoding(UTF_8, 3))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The text; a byte that does not fit is an exception, never another character. */
  Reader decoded(InputStream bytes) throws IOException {
    bytes.skipNBytes(mark);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** As people name it. */
  String title() {
    return switch (charset.name()) {
      case "windows-31j" -> "Shift_JIS (CP932)";
      case "x-eucJP-Open" -> "EUC-JP";
      default -> charset.name();
    };
  }
}
