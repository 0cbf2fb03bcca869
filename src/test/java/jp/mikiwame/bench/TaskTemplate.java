package jp.mikiwame.bench;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A task of the sample city, taken apart for varying.
 *
 * @param volume apart from the number of cases
 * @param nested objects whose members are copied as they are, or left out, by their key
 * @param others every other member
 */
record TaskTemplate(
    String id,
    String name,
    String department,
    double cases,
    List<Member> volume,
    List<StepTemplate> steps,
    double meanMinutes,
    Map<String, List<Member>> nested,
    List<Member> others) {

  /** Answers that every survey has, and that the format demands. */
  private static final double NEVER = 0;

  /** How often an answer is missing that is not listed here. */
  private static final double SELDOM = 0.06;

  /** Shares of surveys that lack an answer. */
  private static final Map<String, Double> MISSING =
      Map.ofEntries(
          Map.entry("frequency", 0.005),
          Map.entry("timesPerYear", NEVER),
          Map.entry("ruleBased", 0.02),
          Map.entry("kind", 0.02),
          Map.entry("systems", 0.04),
          Map.entry("shareOfCases", 0.3),
          Map.entry("fieldCount", 0.1),
          Map.entry("exceptionRate", 0.15),
          Map.entry("measurementMethod", 0.15),
          Map.entry("hasManual", 0.1));

  /**
   * A part of an object, ready to be copied.
   *
   * @param missing share (0–1) of surveys that lack it
   * @param required whether the format wants a null where the answer is missing
   */
  record Member(SerializedString key, SerializedString json, double missing, boolean required) {

    static List<Member> of(JsonNode object, List<String> apart, Set<String> required) {
      List<Member> members = new ArrayList<>();
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        if (!apart.contains(each.getKey())) {
          members.add(
              new Member(
                  new SerializedString(each.getKey()),
                  new SerializedString(each.getValue().toString()),
                  MISSING.getOrDefault(each.getKey(), SELDOM),
                  required.contains(each.getKey())));
        }
      }
      return members;
    }
  }

  /**
   * @param minutes likely minutes for one case
   */
  record StepTemplate(String name, double minutes, List<Member> members) {

    static StepTemplate of(JsonNode step) {
      JsonNode minutes = step.get("minutesPerCase");
      double likely = minutes.isObject() ? minutes.get("likely").asDouble() : minutes.asDouble();
      List<String> apart = List.of("id", "name", "minutesPerCase");
      return new StepTemplate(
          step.get("name").textValue(), likely, Member.of(step, apart, Set.of()));
    }
  }

  static List<TaskTemplate> all(JsonNode tasks) {
    List<TaskTemplate> templates = new ArrayList<>();
    tasks.forEach(task -> templates.add(of(task)));
    return templates;
  }

  private static TaskTemplate of(JsonNode task) {
    List<StepTemplate> steps = new ArrayList<>();
    task.get("steps").forEach(step -> steps.add(StepTemplate.of(step)));
    return new TaskTemplate(
        task.get("id").textValue(),
        task.get("name").textValue(),
        task.get("department").textValue(),
        task.get("volume").get("casesPerOccurrence").asDouble(),
        Member.of(task.get("volume"), List.of("casesPerOccurrence", "scope"), Set.of("frequency")),
        steps,
        steps.stream().mapToDouble(StepTemplate::minutes).average().orElseThrow(),
        nested(task),
        Member.of(
            task,
            List.of("id", "name", "department", "volume", "steps", "forms", "recording"),
            Set.of("ruleBased")));
  }

  private static Map<String, List<Member>> nested(JsonNode task) {
    Map<String, List<Member>> nested = new LinkedHashMap<>();
    for (String key : List.of("forms", "recording")) {
      if (task.has(key)) {
        nested.put(key, Member.of(task.get(key), List.of(), Set.of()));
      }
    }
    return nested;
  }
}
