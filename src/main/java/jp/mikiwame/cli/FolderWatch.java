package jp.mikiwame.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Waits for somebody to save something below a folder. It looks at the files again and again, since
 * shared folders do not report what happens in them.
 */
final class FolderWatch {

  private static final long MILLIS_BETWEEN_LOOKS = 100;

  private final Path folder;
  private Map<Path, String> seen;

  FolderWatch(Path folder) throws IOException {
    this.folder = folder;
    this.seen = look();
  }

  /** Returns true once something has changed and come to rest, false when interrupted. */
  boolean awaitChange() throws IOException {
    try {
      Map<Path, String> before = seen;
      Map<Path, String> now = look();
      // An editor may write in several goes; half a file must not be read.
      while (now.equals(seen) || !now.equals(before)) {
        before = now;
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
        now = look();
      }
      seen = now;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<Path, String> look() throws IOException {
    Map<Path, String> state = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        state.put(file, now.lastModifiedTime() + " " + now.size());
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      // Gone while being looked at: the next look sees the folder without it.
      return Map.of();
    }
    return state;
  }
}
