package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.mikiwame.bench.InventoryGenerator;
import jp.mikiwame.report.AssessmentLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment leaves the last whole result, or none. */
class KilledTest {

  private static final int TASKS = 12_000;
  private static final int KILLS = 12;

  @TempDir private Path folder;

  @Test
  void noHalfWrittenResultIsEverSeen() throws Exception {
    Path inventory = folder.resolve("inventory.ndjson");
    new InventoryGenerator().write(TASKS, inventory);
    Path out = folder.resolve("out");
    Path result = out.resolve(AssessmentLines.FILE);
    long start = System.nanoTime();
    assertThat(assess(inventory, out).waitFor()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    byte[] expected = Files.readAllBytes(result);
    Random random = new Random(1);
    for (int i = 0; i < KILLS; i++) {
      boolean earlier = random.nextBoolean();
      if (!earlier) {
        Files.deleteIfExists(result);
      }
      Process process = assess(inventory, out);
      // Most of the time goes by before anything is written, so the end is tried more often.
      long moment = (long) (whole * Math.sqrt(random.nextDouble()));
      process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      if (earlier || Files.exists(result)) {
        assertThat(result).hasBinaryContent(expected);
      }
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .allMatch(name -> name.startsWith(".") || name.equals(AssessmentLines.FILE));
      }
      if (!Files.exists(result)) {
        Files.write(result, expected);
      }
    }
    assertThat(assess(inventory, out).waitFor()).isZero();
    assertThat(result).hasBinaryContent(expected);
  }

  private static Process assess(Path inventory, Path out) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "assess",
            inventory.toString(),
            "--format",
            "ndjson",
            "--out",
            out.toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
