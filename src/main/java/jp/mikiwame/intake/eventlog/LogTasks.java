package jp.mikiwame.intake.eventlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log as tasks in the published form. What only a survey can tell stays unknown.
 *
 * @param id of the task, or the beginning of the ids of its activities as tasks
 * @param department empty if the log does not name exactly one
 * @param source a sentence that says where the figures come from
 */
record LogTasks(
    String id,
    String name,
    Optional<String> department,
    String source,
    LogFigures figures,
    LogStatistics statistics) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The log as one task, of which its activities are the steps. */
  ObjectNode whole() {
    ArrayNode steps = JSON.arrayNode();
    figures.inOrder().forEach(activity -> steps.add(step(activity, figures.cases())));
    return task(id, name, figures.cases(), figures.people(), steps);
  }

  /** Each activity as a task of a single step; a case of it is one that reaches it. */
  List<ObjectNode> byActivity() {
    List<ObjectNode> tasks = new ArrayList<>();
    for (ActivityFigures activity : figures.inOrder()) {
      String number = "%s-%02d".formatted(id, tasks.size() + 1);
      ArrayNode steps = JSON.arrayNode().add(step(activity, activity.cases()));
      tasks.add(task(number, activity.name(), activity.cases(), activity.people().size(), steps));
    }
    return tasks;
  }

  private ObjectNode task(String number, String title, int cases, int people, ArrayNode steps) {
    ObjectNode task = JSON.objectNode().put("id", number).put("name", title);
    department.ifPresent(only -> task.put("department", only));
    task.set("volume", new YearlyVolume(cases, figures.days()).published());
    task.putNull("ruleBased");
    task.set("steps", steps);
    if (people > 0) {
      task.put("staffCount", people);
    }
    for (JsonNode step : steps) {
      if (!step.path("minutesPerCase").isNull()) {
        task.put("measurementMethod", "MEASURED");
      }
    }
    if (isOnline()) {
      task.putObject("forms").put("online", true);
    }
    return task.put("source", source);
  }

  /** That nobody came in online does not say that nobody could. */
  private boolean isOnline() {
    return statistics.channels().stream()
        .anyMatch(channel -> LogWords.USUAL.isOnline(channel.name()));
  }

  private ObjectNode step(ActivityFigures activity, int ofCases) {
    ObjectNode step = JSON.objectNode().put("name", activity.name());
    step.set(
        "minutesPerCase",
        HandlingTime.of(activity).map(HandlingTime::published).orElseGet(JSON::nullNode));
    return activity.cases() == ofCases
        ? step
        : step.put("shareOfCases", share((double) activity.cases() / ofCases));
  }

  /** Rounded, but what was done once is not rounded away. */
  private static BigDecimal share(double share) {
    long parts = Math.max(1, Math.min(9_999, Math.round(share * 10_000)));
    return BigDecimal.valueOf(parts, 4).stripTrailingZeros();
  }
}
