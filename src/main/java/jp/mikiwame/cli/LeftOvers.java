package jp.mikiwame.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files in which results stand until they are whole. A process that was killed leaves its own
 * behind; a later one that writes the same result clears it away.
 */
final class LeftOvers {

  private static final Pattern NAME = Pattern.compile("\\.(.*)-(\\d+)\\.tmp");

  /** On a file share the process may be at work on another machine, where it cannot be seen. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private LeftOvers() {}

  /** Where this process writes before the result is whole. */
  static Path beside(Path target) {
    return target.resolveSibling(
        ".%s-%d.tmp".formatted(target.getFileName(), ProcessHandle.current().pid()));
  }

  /** Removes what processes that are no more have left of this result. */
  static void remove(Path target) throws IOException {
    String result = target.getFileName().toString();
    Instant latest = Instant.now().minus(LONGEST_PAUSE);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target.getParent())) {
      for (Path file : files) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()
            && name.group(1).equals(result)
            && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()
            && Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
