package jp.mikiwame.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.assess.WriteBehind;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Reads the user's files and writes results beside them, whole or not at all. */
final class Files {

  private Files() {}

  /** The file, or standard input for {@code -}. */
  static Source read(Console console, String name) throws Failure {
    try {
      return name.equals("-") ? Source.of(console.in()) : Source.of(existing(name));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * The inventory in a file, or in standard input for {@code -}, to be read piece by piece.
   *
   * @param asOf the day of judgement if the user chose one
   */
  static InventoryStream stream(Console console, String name, Optional<LocalDate> asOf)
      throws Failure {
    LocalDate today = LocalDate.now(console.clock());
    try {
      return name.equals("-")
          ? InventoryStream.open(name, console.in(), asOf, today)
          : InventoryStream.open(existing(name), asOf, today);
    } catch (BrokenInventory broken) {
      throw new Failure(ExitCode.DATA, broken.notices());
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** The path of a file that is there. */
  static Path existing(String name) throws Failure {
    try {
      Path path = Path.of(name);
      if (name.isEmpty() || !java.nio.file.Files.exists(path)) {
        throw failure(ExitCode.USAGE, "file-missing", name, Map.of());
      }
      if (java.nio.file.Files.isDirectory(path)) {
        throw failure(ExitCode.USAGE, "file-is-folder", name, Map.of());
      }
      return path;
    } catch (InvalidPathException e) {
      throw failure(ExitCode.USAGE, "file-missing", name, Map.of());
    }
  }

  /** A file that is there but cannot be read. */
  static Failure unreadable(String name, IOException e) {
    return failure(ExitCode.USAGE, "file-unreadable", name, Map.of("detail", reason(e)));
  }

  /**
   * Keeps a result from taking the place of what was read for it, or of another result: what
   * somebody filled in by hand would be lost.
   *
   * @param targets of which some may not have been asked for, and are null
   */
  static void refuseReplacing(List<String> read, Path... targets) throws Failure {
    List<Path> taken = new ArrayList<>();
    for (String name : read) {
      if (!name.equals("-")) {
        taken.add(existing(name));
      }
    }
    for (Path target : targets) {
      if (target != null) {
        refuse(target, taken);
        taken.add(target);
      }
    }
  }

  private static void refuse(Path target, List<Path> taken) throws Failure {
    for (Path other : taken) {
      if (isSame(target, other)) {
        throw failure(ExitCode.USAGE, "output-taken", target.toString(), Map.of());
      }
    }
  }

  private static boolean isSame(Path one, Path other) throws Failure {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || java.nio.file.Files.exists(one)
              && java.nio.file.Files.exists(other)
              && java.nio.file.Files.isSameFile(one, other);
    } catch (IOException e) {
      throw unreadable(other.toString(), e);
    }
  }

  /** A file or folder that cannot be written to. */
  static Failure unwritable(Path target, IOException e) {
    return failure(
        ExitCode.OUTPUT, "output-unwritable", target.toString(), Map.of("detail", reason(e)));
  }

  static boolean isFolder(String name) {
    try {
      return !name.isEmpty() && java.nio.file.Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  static void makeFolder(Path folder) throws Failure {
    try {
      java.nio.file.Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** What is to stand in a file. */
  interface Content {
    /**
     * @throws Failure if there is to be no such file after all
     */
    void writeTo(OutputStream out) throws IOException, Failure;
  }

  static void write(Path target, String text) throws Failure {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes beside the target first, then moves, so that nobody ever sees half a file. */
  static void write(Path name, Content content) throws Failure {
    Path target = name.toAbsolutePath();
    Path beside = null;
    try {
      if (isDevice(target)) {
        writeThrough(target, content);
        return;
      }
      java.nio.file.Files.createDirectories(target.getParent());
      LeftOvers.remove(target);
      beside = LeftOvers.beside(target);
      try (OutputStream out = new WriteBehind(java.nio.file.Files.newOutputStream(beside))) {
        content.writeTo(out);
      }
      java.nio.file.Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      discard(beside);
      throw unwritable(name, e);
    } catch (Failure | RuntimeException | Error e) {
      discard(beside);
      throw e;
    }
  }

  /** Such as {@code /dev/null} or a pipe: a file in its place would take it from everybody. */
  private static boolean isDevice(Path target) throws IOException {
    return java.nio.file.Files.exists(target)
        && java.nio.file.Files.readAttributes(target, BasicFileAttributes.class).isOther();
  }

  private static void writeThrough(Path device, Content content) throws IOException, Failure {
    try (OutputStream out = new WriteBehind(java.nio.file.Files.newOutputStream(device))) {
      content.writeTo(out);
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
