package jp.mikiwame.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;

/** Puts out a result on standard output once all of it is there, and nothing if it fails. */
final class Printed {

  private Printed() {}

  static void whole(Console console, Files.Content content) throws Failure {
    Path kept = null;
    try {
      kept = java.nio.file.Files.createTempFile("mikiwame-", ".tmp");
      try (OutputStream out = java.nio.file.Files.newOutputStream(kept)) {
        content.writeTo(out);
      }
      try (Reader whole = java.nio.file.Files.newBufferedReader(kept)) {
        whole.transferTo(console.out());
      }
    } catch (IOException e) {
      throw Files.unwritable(Path.of("-"), e);
    } finally {
      discard(kept);
    }
  }

  private static void discard(Path kept) {
    if (kept != null && !kept.toFile().delete()) {
      kept.toFile().deleteOnExit();
    }
  }
}
