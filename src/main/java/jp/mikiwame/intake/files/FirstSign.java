package jp.mikiwame.intake.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import jp.mikiwame.intake.Unpacked;

/** The first character of a text that says something. */
final class FirstSign {

  /** Stands for what is in a file that cannot be unpacked: who reads it in earnest will tell. */
  private static final char UNPACKABLE = '\uFFFD';

  /** Behind so many blanks nothing is to be expected. */
  private static final int MOST_BLANKS = 10_000;

  private FirstSign() {}

  /** Empty if the file is. */
  static Optional<Character> of(Path file) throws IOException {
    try (InputStream text = Unpacked.open(file)) {
      for (int i = 0; i < MOST_BLANKS; i++) {
        int next = text.read();
        if (next < 0) {
          return Optional.empty();
        }
        if (!isBlankOrMark(next)) {
          return Optional.of((char) next);
        }
      }
      return Optional.empty();
    } catch (ZipException | EOFException e) {
      return Optional.of(UNPACKABLE);
    }
  }

  private static boolean isBlankOrMark(int next) {
    return next <= ' ' || next == 0xEF || next == 0xBB || next == 0xBF;
  }
}
