package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Severity;
import jp.mikiwame.model.Task;

/**
 * What was made of one task, before it is compared with the others.
 *
 * @param id null if it is no text
 * @param name as a message about another task would say it
 * @param shownName as a message about this task says it; null if it has none
 * @param task null if it has a fault
 * @param hours of the task a year; null if unknown or not asked for
 * @param faults against the schema
 * @param contradictions between what is written, which no schema sees
 * @param doubts about the amounts; of no interest if the task is left out for another reason
 */
record TaskReading(
    String id,
    String name,
    String shownName,
    Task task,
    Range hours,
    List<Fault> faults,
    List<Fault> contradictions,
    List<Fault> doubts) {

  static TaskReading sound(Task task, TaskChecks checks, int index) {
    Range hours = checks.isCompared(task) ? task.annualHours() : null;
    List<Fault> doubts = checks.ofAmounts(task, hours, pointer(index));
    return new TaskReading(
        task.id(), task.name(), shown(task.name()), task, hours, List.of(), List.of(), doubts);
  }

  static TaskReading faulty(JsonNode tree, List<Fault> faults, List<Fault> contradictions) {
    JsonNode id = tree.path("id");
    JsonNode name = tree.path("name");
    return new TaskReading(
        id.textValue(),
        name.asText(),
        shown(name.textValue()),
        null,
        null,
        faults,
        contradictions,
        List.of());
  }

  static String pointer(int index) {
    return "/tasks/" + index;
  }

  /** Whether the task can take part if its id is not another's. */
  boolean isBelievable() {
    for (Fault doubt : doubts) {
      if (doubt.severity() == Severity.ERROR) {
        return false;
      }
    }
    return task != null;
  }

  Notice about(Notice notice) {
    return notice.about(shown(id), shownName);
  }

  private static String shown(String text) {
    return text == null || text.isEmpty() ? null : SchemaFaults.shortened(text);
  }
}
