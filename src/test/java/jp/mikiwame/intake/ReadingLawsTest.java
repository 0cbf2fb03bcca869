package jp.mikiwame.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.mikiwame.intake.InventoryReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a task is read, it is what the plain way makes of it, with the same notices. */
class ReadingLawsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  static Stream<Path> samples() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().contains("expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsReadAsThePlainWayReadsIt(Path sample) throws Exception {
    Source source = Source.of(sample);

    assertThat(read(source)).isEqualTo(PlainReader.read(source));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomTasksAreReadAsThePlainWayReadsThem(long seed) {
    RandomInventory random = new RandomInventory(seed);
    String text = random.text(random.sound(250));

    assertThat(read(source(text))).isEqualTo(PlainReader.read(source(text)));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void spoiltTasksAreReadAsThePlainWayReadsThem(long seed) {
    RandomInventory random = new RandomInventory(seed);
    for (int i = 0; i < 250; i++) {
      String text = random.text(random.sound(3));
      for (int slips = 1 + i % 3; slips > 0; slips--) {
        text = random.spoilt(text);
      }

      assertThat(read(source(text))).as(text).isEqualTo(PlainReader.read(source(text)));
    }
  }

  /** The laws above would hold without any fast way; this one says that it is taken. */
  @Test
  void nearlyAllSoundTasksAreReadTheFastWay() throws Exception {
    ObjectNode inventory = new RandomInventory(31).sound(400);
    InventoryFrame frame = FrameReading.of(inventory, true, Optional.empty(), TODAY).frame();
    TaskReader reader = new TaskReader(frame);
    int clean = 0;
    for (JsonNode task : inventory.get("tasks")) {
      byte[] text = task.toString().getBytes(StandardCharsets.UTF_8);
      clean += reader.clean(text, 0, text.length).isPresent() ? 1 : 0;
    }

    assertThat(clean).isBetween(350, 400);
  }

  @Test
  void theValidatorIsNotEvenLoadedForASoundInventory() throws Exception {
    assertThat(classesLoadedFor("samples/city/inventory.json"))
        .contains("jp.mikiwame.intake.TaskReader")
        .doesNotContain("com.networknt");
    assertThat(classesLoadedFor("samples/broken/012-negative-cases.json"))
        .contains("com.networknt");
  }

  private static String classesLoadedFor(String file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "jp.mikiwame.cli.Main",
                "check",
                file)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aTextBrokenAtAnyByteIsReportedAsThePlainWayReportsIt() {
    RandomInventory random = new RandomInventory(21);
    Random where = new Random(22);
    byte[] odd = "\0\t\n\r \"\\,:{}[]0９\u3000x\u00ff".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 500; i++) {
      byte[] text = random.text(random.sound(2)).getBytes(StandardCharsets.UTF_8);
      int at = where.nextInt(text.length);
      if (i % 3 == 0) {
        text = java.util.Arrays.copyOf(text, at);
      } else {
        text[at] = odd[where.nextInt(odd.length)];
      }
      Source source = new Source("inventory.json", text);

      assertThat(read(source))
          .as(new String(text, StandardCharsets.UTF_8))
          .isEqualTo(PlainReader.read(source));
    }
  }

  private static Reading read(Source source) {
    return new InventoryReader().read(source, Optional.empty(), TODAY);
  }

  private static Source source(String text) {
    return new Source("inventory.json", text.getBytes(StandardCharsets.UTF_8));
  }
}
