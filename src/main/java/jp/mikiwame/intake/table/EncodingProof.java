package jp.mikiwame.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Reads a text to its end to see whether every byte fits its encoding. */
final class EncodingProof {

  private static final int BLOCK = 1 << 16;

  /** Signs that steer devices and were left behind by old programs; a picture has thousands. */
  private static final int STEERING = 100;

  private final CharsetDecoder strict;
  private final CharBuffer decoded = CharBuffer.allocate(BLOCK);
  private int line = 1;
  private int column = 1;
  private int steering;
  private boolean nothingButBlanks = true;

  private EncodingProof(Charset charset) {
    this.strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * A character that should not be there.
   *
   * @param line from 1, by line ends
   * @param column from 1, in characters
   * @param value the byte that does not fit, or the sign that no text has
   * @param isSign whether it fits but is no sign of a text
   */
  record Misfit(int line, int column, int value, boolean isSign) {}

  /**
   * What was found.
   *
   * @param blank whether there is nothing but blanks
   */
  record Result(Optional<Misfit> misfit, boolean blank) {}

  static Result of(InputStream text, Charset charset) throws IOException {
    EncodingProof proof = new EncodingProof(charset);
    Optional<Misfit> misfit = proof.read(text);
    return new Result(misfit, proof.nothingButBlanks);
  }

  private Optional<Misfit> read(InputStream text) throws IOException {
    byte[] block = new byte[BLOCK];
    int left = 0;
    while (true) {
      int filled = left + text.readNBytes(block, left, BLOCK - left);
      boolean last = filled < BLOCK;
      ByteBuffer bytes = ByteBuffer.wrap(block, 0, filled);
      CoderResult result = strict.decode(bytes, decoded, last);
      Optional<Misfit> sign = count();
      if (sign.isPresent()) {
        return sign;
      }
      if (result.isError() || last && bytes.hasRemaining()) {
        return Optional.of(new Misfit(line, column, bytes.get() & 0xFF, false));
      }
      if (last) {
        return Optional.empty();
      }
      left = bytes.remaining();
      System.arraycopy(block, bytes.position(), block, 0, left);
    }
  }

  private Optional<Misfit> count() {
    decoded.flip();
    while (decoded.hasRemaining()) {
      char c = decoded.get();
      if (isNoText(c)) {
        return Optional.of(new Misfit(line, column, c, true));
      }
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + 1;
      nothingButBlanks &= Blanks.isBlank(c);
    }
    decoded.clear();
    return Optional.empty();
  }

  /** A zero ends texts of programs; a few others do occur in remarks, but not many. */
  private boolean isNoText(char c) {
    if (c == 0 || c == 0xFFFE) {
      return true;
    }
    boolean steers = c < '\t' || c > '\r' && c < ' ';
    steering += steers ? 1 : 0;
    return steers && steering > STEERING;
  }
}
