package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Reads the user's files and writes results beside them, whole or not at all. */
final class Files {

  private Files() {}

  /** The file, or standard input for {@code -}. */
  static Source read(Console console, String name) throws Failure {
    try {
      if (name.equals("-")) {
        return Source.of(console.in());
      }
      Path path = Path.of(name);
      if (name.isEmpty() || !java.nio.file.Files.exists(path)) {
        throw failure(ExitCode.USAGE, "file-missing", name, Map.of());
      }
      if (java.nio.file.Files.isDirectory(path)) {
        throw failure(ExitCode.USAGE, "file-is-folder", name, Map.of());
      }
      return Source.of(path);
    } catch (InvalidPathException e) {
      throw failure(ExitCode.USAGE, "file-missing", name, Map.of());
    } catch (IOException e) {
      throw failure(ExitCode.USAGE, "file-unreadable", name, Map.of("detail", reason(e)));
    }
  }

  static boolean isFolder(String name) {
    try {
      return !name.isEmpty() && java.nio.file.Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Writes beside the target first, then moves, so that nobody ever sees half a file. */
  static void write(Path target, String text) throws Failure {
    Path beside = null;
    try {
      java.nio.file.Files.createDirectories(target.getParent());
      String unique = ".%s-%d.tmp".formatted(target.getFileName(), ProcessHandle.current().pid());
      beside = target.resolveSibling(unique);
      java.nio.file.Files.writeString(beside, text, StandardCharsets.UTF_8);
      java.nio.file.Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(beside);
      throw failure(
          ExitCode.OUTPUT, "output-unwritable", target.toString(), Map.of("detail", reason(e)));
    }
  }

  private static void discard(Path beside) {
    try {
      if (beside != null) {
        java.nio.file.Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      // The first failure is the one to tell; a file that starts with a dot does no harm.
      beside.toFile().deleteOnExit();
    }
  }

  static Failure failure(ExitCode code, String notice, String file, Map<String, Object> values) {
    return new Failure(code, List.of(Notice.error(notice, Place.file(file), values)));
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean nameOnly = e instanceof FileSystemException named && named.getReason() == null;
    return nameOnly ? e.getClass().getSimpleName().replace("Exception", "") : message;
  }
}
