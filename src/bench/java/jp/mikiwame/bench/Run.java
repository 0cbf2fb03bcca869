package jp.mikiwame.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What one whole process cost.
 *
 * @param megabytes the most memory that it held at once, 10⁶ bytes; 0 where the system does not
 *     tell
 * @param flags with which its Java was started
 */
record Run(double seconds, double megabytes, List<String> flags) {

  /** Flags that belong to one program's own classes. */
  private static final String OWN = "-XX:(SharedArchiveFile|ArchiveClassesAtExit)=.*|-Xlog:.*";

  /**
   * @throws IllegalStateException if it fails, with what it said
   */
  static Run of(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("bench", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    double megabytes = 0;
    Set<String> flags = new TreeSet<>();
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      megabytes = Math.max(megabytes, megabytes(process.pid()));
      if (flags.isEmpty()) {
        flags.addAll(flags(process.pid()));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      String end = Files.readString(said).lines().limit(20).reduce("", (a, b) -> a + "\n" + b);
      throw new IllegalStateException(
          "%s failed (exit %d):%s".formatted(command, process.exitValue(), end));
    }
    Files.delete(said);
    return new Run(seconds, megabytes, List.copyOf(flags));
  }

  static double median(List<Run> runs, ToDoubleFunction<Run> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double megabytes(long pid) {
    return lines("/proc/" + pid + "/status")
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }

  private static List<String> flags(long pid) {
    List<String> words =
        lines("/proc/" + pid + "/cmdline").flatMap(s -> Arrays.stream(s.split("\0"))).toList();
    return words.isEmpty() || !words.get(0).endsWith("java")
        ? List.of()
        : words.stream().filter(w -> w.startsWith("-X") && !w.matches(OWN)).toList();
  }

  /** The lines of a file that is gone when the process is. */
  private static Stream<String> lines(String file) {
    try {
      return new ArrayList<>(Files.readAllLines(Path.of(file))).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
