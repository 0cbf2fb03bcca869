package jp.mikiwame.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Counts which lines of a text are UTF-8 and which are not: when people join files by hand, one
 * part of the lines is in another encoding than the rest.
 */
final class LineCensus {

  private static final int BLOCK = 1 << 16;

  /** No other encoding has so many sequences of three bytes that happen to look like UTF-8. */
  private static final int SURE = 3;

  private final UniversalDetector detector = new UniversalDetector();
  private int line = 1;
  private int utf8;
  private int other;
  private int firstUtf8;
  private int firstOther;

  private LineCensus() {}

  static LineCensus of(InputStream text) throws IOException {
    LineCensus census = new LineCensus();
    byte[] block = new byte[BLOCK];
    int left = 0;
    while (true) {
      int filled = left + text.readNBytes(block, left, BLOCK - left);
      left = census.take(block, filled);
      if (filled < BLOCK) {
        census.takeLine(block, filled - left, filled);
        census.detector.dataEnd();
        return census;
      }
      // A line that fills the block is no line of a table, but may be taken in pieces.
      left = left == BLOCK ? 0 : left;
      System.arraycopy(block, filled - left, block, 0, left);
    }
  }

  /** Lines in both; no file is written so at once. */
  boolean isMixed() {
    return utf8 > 0 && other > 0;
  }

  /** The first of those that are fewer. */
  int firstOddLine() {
    return utf8 < other ? firstUtf8 : firstOther;
  }

  int firstUsualLine() {
    return utf8 < other ? firstOther : firstUtf8;
  }

  /** The encoding that the frequency of characters speaks for. */
  Optional<Charset> guess() {
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(Charset::isSupported)
        .map(Charset::forName);
  }

  /** Takes the whole lines; returns how many bytes are left behind them. */
  private int take(byte[] block, int filled) {
    int start = 0;
    for (int i = 0; i < filled; i++) {
      if (block[i] == '\n') {
        takeLine(block, start, i);
        line++;
        start = i + 1;
      }
    }
    return filled - start;
  }

  private void takeLine(byte[] block, int from, int to) {
    if (isAscii(block, from, to)) {
      return;
    }
    int wide = wideCharacters(block, from, to);
    if (wide < 0) {
      firstOther = other++ == 0 ? line : firstOther;
      if (!detector.isDone()) {
        detector.handleData(block, from, to - from);
      }
    } else if (wide >= SURE) {
      firstUtf8 = utf8++ == 0 ? line : firstUtf8;
    }
  }

  private static boolean isAscii(byte[] block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (block[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Characters of three bytes; negative if this is not UTF-8. */
  private static int wideCharacters(byte[] block, int from, int to) {
    try {
      return (int)
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(block, from, to - from))
              .chars()
              .filter(c -> c >= 0x3000)
              .count();
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
