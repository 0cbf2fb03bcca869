package jp.mikiwame.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mikiwame.model.Forms;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Recording;
import jp.mikiwame.model.Stated;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;
import org.junit.jupiter.api.Test;

/** The schema and the records are two descriptions of one thing; here they are held together. */
class InventorySchemaTest {

  private static final Map<String, Class<?>> RECORDS =
      Map.of(
          "task", Task.class,
          "step", Step.class,
          "volume", Volume.class,
          "forms", Forms.class,
          "recording", Recording.class,
          "stated", Stated.class,
          "system", InformationSystem.class);

  /** Filled in when an inventory is read, not by the survey. */
  private static final List<String> COMPLETED = List.of("workingDaysPerYear", "asOf");

  private final JsonNode schema = read();

  @Test
  void aRecordHasTheMembersThatTheSchemaAllows() {
    RECORDS.forEach(
        (name, record) -> {
          TreeSet<String> members = new TreeSet<>();
          definition(name).get("properties").fieldNames().forEachRemaining(members::add);
          TreeSet<String> components = new TreeSet<>();
          Stream.of(record.getRecordComponents()).forEach(c -> components.add(c.getName()));
          components.removeAll(COMPLETED);
          if (record == Task.class) {
            components.remove("systems");
          }

          assertThat(members).as(name).isEqualTo(components);
        });
  }

  @Test
  void aCodeWordOfTheSchemaIsAConstantOfTheModel() {
    Map<String, Class<?>> enums = new HashMap<>();
    RECORDS
        .values()
        .forEach(
            record ->
                Stream.of(record.getRecordComponents())
                    .filter(component -> component.getType().isEnum())
                    .forEach(component -> enums.put(component.getName(), component.getType())));
    for (String name : RECORDS.keySet()) {
      for (var member : definition(name).get("properties").properties()) {
        Class<?> type = enums.get(member.getKey());
        if (type != null) {
          List<String> words = new ArrayList<>();
          member.getValue().get("enum").forEach(word -> words.add(word.asText()));
          words.remove("null");

          assertThat(words)
              .as(member.getKey())
              .containsExactlyElementsOf(
                  Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
      }
    }
    assertThat(enums).hasSizeGreaterThan(10);
  }

  @Test
  void everyMemberIsDescribedForTheEditor() {
    List<String> bare = new ArrayList<>();
    collectBare(schema, "", bare);

    assertThat(bare).isEmpty();
  }

  @Test
  void noMemberOfTheSchemaIsLeftOutOfTheListForReaders() {
    assertThat(InventorySchema.load().members())
        .hasSize(membersBelow(schema))
        .allMatch(member -> !member.description().isBlank());
  }

  private static int membersBelow(JsonNode node) {
    int members = node.path("properties").size();
    for (JsonNode child : node) {
      members += membersBelow(child);
    }
    return members;
  }

  private JsonNode definition(String name) {
    return schema.get("$defs").get(name);
  }

  private void collectBare(JsonNode node, String path, List<String> bare) {
    for (var member : node.path("properties").properties()) {
      JsonNode value = member.getValue();
      JsonNode target =
          value.has("$ref") ? schema.at(value.get("$ref").asText().substring(1)) : value;
      if (!target.hasNonNull("description")) {
        bare.add(path + "/" + member.getKey());
      }
    }
    for (var member : node.properties()) {
      if (member.getValue().isObject()) {
        collectBare(member.getValue(), path + "/" + member.getKey(), bare);
      }
    }
  }

  private static JsonNode read() {
    try (var in = InventorySchema.class.getResourceAsStream("inventory.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
