package jp.mikiwame.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryGeneratorTest {

  private static final int TASKS = 2_500;

  @Test
  void everyTaskIsReadWithoutANotice() throws IOException {
    InventoryReader.Reading reading = read(new InventoryGenerator().json(TASKS));
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.inventory().orElseThrow().tasks())
        .hasSize(TASKS)
        .allSatisfy(task -> assertThat(task.steps()).hasSizeBetween(3, 15));
  }

  @Test
  void aTaskIsAsLongAsARealOneAndSomeAnswersAreMissing() throws IOException {
    byte[] json = new InventoryGenerator().json(TASKS);
    assertThat(json.length / TASKS).isBetween(2_000, 3_000);
    List<Task> tasks = read(json).inventory().orElseThrow().tasks();
    List<Step> steps = tasks.stream().flatMap(task -> task.steps().stream()).toList();
    assertThat(tasks.stream().map(Task::name).distinct().count()).isGreaterThan(TASKS * 9 / 10);
    assertThat(steps).anyMatch(step -> step.minutesPerCase() == null);
    assertThat(steps).anyMatch(step -> step.minutesPerCase().width() > 0);
    assertThat(steps).anyMatch(step -> step.kind() == null);
    assertThat(share(tasks, task -> task.annualHours() == null)).isBetween(0.01, 0.1);
    assertThat(share(tasks, task -> task.exceptionRate() == null)).isBetween(0.1, 0.4);
  }

  @Test
  void allFormsHoldTheSameTasks(@TempDir Path folder) throws IOException {
    InventoryGenerator generator = new InventoryGenerator();
    String[] lines = text(generator.ndjson(TASKS)).split("\n");
    String head = lines[0].substring(0, lines[0].length() - 1);
    String joined = String.join(",\n", List.of(lines).subList(1, lines.length));
    String json = text(generator.json(TASKS));
    assertThat(head + ",\"tasks\":[\n" + joined + "\n]}\n").isEqualTo(json);
    Path file = folder.resolve("inventory.ndjson.gz");
    generator.write(TASKS, file);
    byte[] compressed = Files.readAllBytes(file);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(text(in.readAllBytes()).split("\n")).isEqualTo(lines);
    }
  }

  private static InventoryReader.Reading read(byte[] json) {
    return new InventoryReader()
        .read(new Source("inventory.json", json), Optional.empty(), LocalDate.EPOCH);
  }

  private static double share(List<Task> tasks, Predicate<Task> claim) {
    return (double) tasks.stream().filter(claim).count() / tasks.size();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
