package jp.mikiwame.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file needs more memory than the smallest PC has, whatever it claims to hold. */
class SmallHeapTest {

  private static final String HEAP = "-Xmx64m";

  @TempDir private Path folder;

  @Test
  void everyHostileFileIsAnsweredInSmallMemory() throws Exception {
    List<HostileFile> files = HostileFiles.all(folder);
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(reader.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("answered")))
        .hasSizeGreaterThanOrEqualTo(files.size());
  }

  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.toList()) {
        System.out.println("answered " + answer(file));
      }
    }
  }

  private static String answer(Path file) throws IOException {
    try (TableFile table = TableFiles.open(file, "file", ImportOptions.NONE)) {
      int rows = 0;
      for (String sheet : table.sheets()) {
        try (RowReader reader = table.rows(sheet)) {
          while (reader.next() != null) {
            rows++;
          }
        }
      }
      return rows + " rows";
    } catch (BrokenInventory e) {
      return e.notices().get(0).code();
    }
  }
}
