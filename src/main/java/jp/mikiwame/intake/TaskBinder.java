package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Task;

/**
 * Makes a task of a tree that the schema has found in order: adds what the inventory knows about
 * all tasks (working days, the systems behind the ids, the day of judgement).
 */
public final class TaskBinder {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final double workingDaysPerYear;
  private final LocalDate asOf;
  private final Map<String, ObjectNode> systems = new LinkedHashMap<>();

  /**
   * @param systems all systems that steps may name
   */
  public TaskBinder(double workingDaysPerYear, LocalDate asOf, List<ObjectNode> systems) {
    this.workingDaysPerYear = workingDaysPerYear;
    this.asOf = asOf;
    systems.forEach(system -> this.systems.put(system.path("id").asText(), system));
  }

  /** The task behind a tree of the published form. */
  public Task bind(JsonNode tree) {
    ObjectNode task = tree.deepCopy();
    ((ObjectNode) task.get("volume")).put("workingDaysPerYear", workingDaysPerYear);
    for (JsonNode step : task.get("steps")) {
      spellOutMinutes((ObjectNode) step);
    }
    task.set("systems", systemsInUse(task.get("steps")));
    return convert(task, Task.class);
  }

  static InformationSystem bindSystem(JsonNode tree) {
    return convert(tree, InformationSystem.class);
  }

  private static void spellOutMinutes(ObjectNode step) {
    JsonNode minutes = step.get("minutesPerCase");
    if (minutes.isNumber()) {
      step.putObject("minutesPerCase")
          .put("low", minutes.doubleValue())
          .put("likely", minutes.doubleValue())
          .put("high", minutes.doubleValue());
    }
  }

  /** The systems of all steps that say which they use; complete only if all steps do. */
  private ObjectNode systemsInUse(JsonNode steps) {
    Map<String, ObjectNode> used = new LinkedHashMap<>();
    boolean complete = true;
    for (JsonNode step : steps) {
      complete &= step.hasNonNull("systems");
      step.path("systems").forEach(id -> used.put(id.asText(), systems.get(id.asText())));
    }
    ObjectNode inUse = MAPPER.createObjectNode().put("asOf", asOf.toString());
    inUse.putArray("used").addAll(used.values());
    return inUse.put("complete", complete);
  }

  private static <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "What the schema found in order does not fit its record (type %s)".formatted(type), e);
    }
  }
}
