package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;

/** A complete task on which no rule fires. The cases of rules state only what differs from it. */
final class Baseline {

  /** Within the rules folder. */
  static final String FILE = "baseline-task.yaml";

  /** Answers of a task that must be there even if the answer is "not surveyed". */
  private static final Set<String> NEEDED_OF_TASK =
      Set.of("ruleBased", "casesPerOccurrence", "frequency");

  /** The same of a step. */
  private static final Set<String> NEEDED_OF_STEP = Set.of("minutesPerCase");

  private final JsonNode tree;
  private final InventoryReader reader = new InventoryReader();

  Baseline(JsonNode tree) {
    this.tree = tree;
  }

  /** Members without which a tree is no baseline. */
  static List<String> missingFrom(JsonNode tree) {
    List<String> missing = new ArrayList<>();
    for (String object : List.of("system", "step", "task")) {
      if (!tree.path(object).isObject()) {
        missing.add(object);
      }
    }
    if (!tree.path("systems").isArray()) {
      missing.add("systems");
    }
    if (!tree.path("workingDaysPerYear").isNumber()) {
      missing.add("workingDaysPerYear");
    }
    if (!tree.has("asOf") || !isDate(tree.get("asOf"))) {
      missing.add("asOf");
    }
    return missing;
  }

  /** Whether a day of judgement is one, or is left to the baseline. */
  static boolean isDate(JsonNode asOf) {
    try {
      return asOf.isMissingNode() || LocalDate.parse(asOf.asText()) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * The task of a case.
   *
   * @param file that the notices are to name
   * @param overlay with {@code task}, {@code step}, {@code systems} and {@code asOf} as needed
   */
  Reading with(String file, JsonNode overlay) {
    ObjectNode inventory = JsonNodeFactory.instance.objectNode();
    inventory.putObject("organization").put("name", "-");
    inventory.set("workingDaysPerYear", tree.get("workingDaysPerYear"));
    ArrayNode systems = inventory.putArray("systems");
    JsonNode wanted = overlay.has("systems") ? overlay.get("systems") : tree.get("systems");
    for (JsonNode system : wanted) {
      ObjectNode id = JsonNodeFactory.instance.objectNode().put("id", "s" + (systems.size() + 1));
      systems.add(merged(merged(tree.get("system"), id, Set.of()), system, Set.of()));
    }
    inventory.putArray("tasks").add(task(overlay, systems));
    String asOf = overlay.has("asOf") ? overlay.get("asOf").asText() : tree.get("asOf").asText();
    return reader.read(file, inventory, LocalDate.parse(asOf));
  }

  private ObjectNode task(JsonNode overlay, ArrayNode systems) {
    ObjectNode task = merged(tree.get("task"), overlay.path("task"), NEEDED_OF_TASK);
    ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    if (overlay.has("step")) {
      steps.add(step(overlay.get("step"), systems));
    } else {
      task.path("steps").forEach(each -> steps.add(step(each, systems)));
    }
    task.set("steps", steps);
    return task;
  }

  private ObjectNode step(JsonNode overlay, ArrayNode systems) {
    ObjectNode step = merged(tree.get("step"), overlay, NEEDED_OF_STEP);
    if (!overlay.has("systems")) {
      ArrayNode ids = step.putArray("systems");
      systems.forEach(system -> ids.add(system.get("id")));
    }
    return step;
  }

  /** Objects are merged member by member, lists are replaced, null takes an answer away. */
  private static ObjectNode merged(JsonNode base, JsonNode overlay, Set<String> needed) {
    ObjectNode result = base.deepCopy();
    for (Map.Entry<String, JsonNode> member : overlay.properties()) {
      JsonNode value = member.getValue();
      JsonNode known = result.get(member.getKey());
      if (value.isNull() && !needed.contains(member.getKey())) {
        result.remove(member.getKey());
      } else if (value.isObject() && known != null && known.isObject()) {
        result.set(member.getKey(), merged(known, value, needed));
      } else {
        result.set(member.getKey(), value.deepCopy());
      }
    }
    return result;
  }
}
