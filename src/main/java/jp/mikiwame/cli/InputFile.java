package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a user named, as often as it has to be read.
 *
 * @param name as the user wrote it; {@code -} for standard input
 * @param temporary whether the path is a copy, since standard input comes but once
 */
record InputFile(Path path, String name, boolean temporary) {

  static InputFile of(Console console, String name) throws Failure {
    if (!name.equals("-")) {
      return new InputFile(Files.existing(name), name, false);
    }
    try {
      Path copy = java.nio.file.Files.createTempFile("mikiwame-", ".tmp");
      java.nio.file.Files.copy(console.in(), copy, StandardCopyOption.REPLACE_EXISTING);
      return new InputFile(copy, name, true);
    } catch (IOException e) {
      throw Files.unreadable(name, e);
    }
  }

  /** Removes the copy, if there is one. */
  void discard() {
    if (temporary && !path.toFile().delete()) {
      path.toFile().deleteOnExit();
    }
  }
}
