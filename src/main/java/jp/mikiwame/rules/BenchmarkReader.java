package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Reads a benchmark: a measured result with the profile of its task. */
final class BenchmarkReader {

  private final String file;
  private final List<String> technologies;
  private final List<Notice> notices;

  BenchmarkReader(String file, List<String> technologies, List<Notice> notices) {
    this.file = file;
    this.technologies = technologies;
    this.notices = notices;
  }

  Optional<Benchmark> read(JsonNode tree) {
    int before = notices.size();
    double rate = tree.path("reductionRate").asDouble(-1);
    String technology = text(tree, "technology");
    if (!(rate > 0 && rate < 1)) {
      report("benchmark-rate", Map.of("value", tree.path("reductionRate").asText()));
    }
    if (!technologies.contains(technology)) {
      report(
          "benchmark-technology",
          Map.of("value", technology, "allowed", String.join(", ", technologies)));
    }
    ObjectNode inventory = JsonNodeFactory.instance.objectNode();
    inventory.putObject("organization").put("name", text(tree, "name"));
    inventory.putArray("tasks").add(tree.path("task").deepCopy());
    // A profile has no day of its own; nothing in it depends on one.
    Reading reading = new InventoryReader().read(file, inventory, LocalDate.EPOCH);
    notices.addAll(reading.notices());
    reading.inventory().stream()
        .flatMap(profile -> profile.tasks().stream())
        .filter(task -> task.annualHours() == null || task.annualHours().likely() == 0)
        .forEach(task -> report("benchmark-hours", Map.of()));
    String id = text(tree, "id");
    String name = text(tree, "name");
    String source = text(tree, "source");
    String profileSource = text(tree, "profileSource");
    if (notices.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Benchmark(
            id,
            name,
            technology,
            rate,
            source,
            profileSource,
            reading.inventory().orElseThrow().tasks().get(0)));
  }

  private String text(JsonNode tree, String member) {
    String text = tree.path(member).asText("");
    if (text.isBlank()) {
      report("benchmark-incomplete", Map.of("member", member));
    }
    return text;
  }

  private void report(String code, Map<String, Object> values) {
    notices.add(Notice.error(code, Place.file(file), values));
  }
}
