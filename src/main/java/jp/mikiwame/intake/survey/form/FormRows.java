package jp.mikiwame.intake.survey.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.survey.SystemNames;

/** An inventory as the rows of the form. */
final class FormRows {

  /**
   * A row.
   *
   * @param task the task that it is, or of which it is a step; missing elsewhere
   */
  record FormRow(JsonNode object, JsonNode task) {

    JsonNode at(FormColumn column) {
      return column.survey().member().equals(TASK_OF_STEP)
          ? task.path("id")
          : object.at(column.survey().path());
    }
  }

  private static final String TASK_OF_STEP = "/steps/task";

  private final ObjectNode inventory;

  FormRows(ObjectNode inventory) {
    this.inventory = inventory;
  }

  static FormRows none() {
    return new FormRows(JsonNodeFactory.instance.objectNode());
  }

  Stream<FormRow> of(SurveyPart part) {
    return switch (part) {
      case ORGANIZATION -> inventory.isEmpty() ? Stream.empty() : Stream.of(alone(inventory));
      case DEPARTMENTS -> items("departments").map(FormRows::alone);
      case SYSTEMS -> items("systems").map(FormRows::alone);
      case TASKS -> items("tasks").map(task -> new FormRow(task, task));
      case STEPS ->
          items("tasks")
              .flatMap(task -> stream(task.path("steps")).map(step -> new FormRow(step, task)));
    };
  }

  /** Names by which steps refer to systems; those that are not clear are left out. */
  Map<String, String> systemNames() {
    Map<String, String> names = new HashMap<>();
    Map<String, Integer> uses = new HashMap<>();
    items("systems")
        .forEach(
            system -> {
              String id = system.path("id").asText();
              String name = system.path("name").asText();
              names.put(id, name);
              Stream.of(SystemNames.key(id), SystemNames.key(name))
                  .distinct()
                  .forEach(key -> uses.merge(key, 1, Integer::sum));
            });
    names
        .values()
        .removeIf(name -> uses.get(SystemNames.key(name)) > 1 || !SystemNames.isClear(name));
    return names;
  }

  private Stream<JsonNode> items(String list) {
    return stream(inventory.path(list));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    Iterator<JsonNode> items = list.elements();
    return StreamSupport.stream(((Iterable<JsonNode>) () -> items).spliterator(), false);
  }

  private static FormRow alone(JsonNode object) {
    return new FormRow(object, MissingNode.getInstance());
  }
}
