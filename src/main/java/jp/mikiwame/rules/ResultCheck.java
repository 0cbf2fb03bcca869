package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.ResultOutcome;

/** Whether what a file says about introductions can be used; their tasks are read elsewhere. */
final class ResultCheck {

  /** Of the whole file. */
  private static final List<String> MEMBERS = List.of("systems", "results");

  /** Of one result, in the order in which they are written. */
  private static final List<String> MEMBERS_OF_RESULT =
      List.of(
          "id",
          "municipality",
          "technologies",
          "hoursBefore",
          "hoursAfter",
          "reductionRate",
          "lowerBound",
          "hoursSaved",
          "outcome",
          "vendorSponsored",
          "source",
          "note",
          "task");

  /**
   * A figure in hours that is less than four seconds, or longer than all Japan works, is a slip.
   */
  private static final double SHORTEST_HOURS = 0.001;

  private static final double MOST_HOURS = 1e12;

  private static final List<String> OUTCOMES =
      Arrays.stream(ResultOutcome.values()).map(Enum::name).toList();

  private final List<String> technologies;
  private final ResultFaults faults;

  /**
   * @param technologies ids that a result may name
   */
  ResultCheck(List<String> technologies, ResultFaults faults) {
    this.technologies = technologies;
    this.faults = faults;
  }

  /** Looks at the whole file, apart from what stands in its results. */
  void checkFile(JsonNode tree) {
    faults.unknownMembers(tree, "", MEMBERS);
    JsonNode results = tree.path("results");
    if (results.isMissingNode()) {
      faults.at("", "member-missing", Map.of("member", "results"));
    } else if (!results.isArray()) {
      faults.wrongType("/results", "results", results, "array");
    }
  }

  /** Looks at one result, apart from its task. */
  void check(JsonNode result, String pointer) {
    if (!result.isObject()) {
      faults.wrongType(pointer, "results", result, "object");
      return;
    }
    faults.unknownMembers(result, pointer, MEMBERS_OF_RESULT);
    for (String member : List.of("id", "municipality", "source")) {
      checkText(result, pointer, member);
    }
    checkTechnologies(result, pointer);
    checkFigures(result, pointer);
    checkOutcome(result, pointer);
    checkType(result, pointer, "lowerBound", "boolean");
    checkType(result, pointer, "vendorSponsored", "boolean");
    checkType(result, pointer, "note", "string");
    if (checkPresent(result, pointer, "task")) {
      checkType(result, pointer, "task", "object");
    }
  }

  private void checkText(JsonNode result, String pointer, String member) {
    JsonNode text = result.path(member);
    if (!checkPresent(result, pointer, member)) {
      return;
    }
    if (!text.isValueNode()) {
      faults.wrongType(pointer + "/" + member, member, text, "string");
    } else if (text.asText().isBlank()) {
      faults.at(pointer + "/" + member, "text-empty", Map.of("member", member));
    }
  }

  private void checkTechnologies(JsonNode result, String pointer) {
    String at = pointer + "/technologies";
    if (!checkPresent(result, pointer, "technologies")
        || !checkType(result, pointer, "technologies", "array")) {
      return;
    }
    JsonNode list = result.get("technologies");
    Set<String> named = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String technology = list.get(i).asText().strip();
      if (!technologies.contains(technology)) {
        Map<String, Object> values = ResultFaults.suggesting(technology, technologies);
        values.put("value", ResultFaults.shown(list.get(i)));
        values.put("allowed", String.join(", ", technologies));
        faults.at(at + "/" + i, "technology-unknown", values);
      } else if (!named.add(technology)) {
        faults.at(at, "list-repeats", Map.of("member", "technologies"));
      }
    }
    if (list.isEmpty()) {
      faults.at(at, "list-empty", Map.of("member", "technologies"));
    }
  }

  private void checkFigures(JsonNode result, String pointer) {
    checkHours(result, pointer, "hoursBefore", SHORTEST_HOURS);
    checkHours(result, pointer, "hoursAfter", 0);
    // Where work grew, the hours saved a year are below 0.
    checkHours(result, pointer, "hoursSaved", -MOST_HOURS);
    JsonNode rate = result.path("reductionRate");
    if (isAnswered(rate) && !(isFinite(rate) && rate.doubleValue() <= 1)) {
      faults.at(
          pointer + "/reductionRate", "result-rate", Map.of("value", ResultFaults.shown(rate)));
    }
  }

  private void checkHours(JsonNode result, String pointer, String member, double least) {
    JsonNode hours = result.path(member);
    boolean possible =
        isFinite(hours) && hours.doubleValue() >= least && hours.doubleValue() <= MOST_HOURS;
    if (isAnswered(hours) && !possible) {
      Map<String, Object> values = Map.of("member", member, "value", ResultFaults.shown(hours));
      faults.at(pointer + "/" + member, "result-hours", values);
    }
  }

  private void checkOutcome(JsonNode result, String pointer) {
    String outcome = result.path("outcome").asText().strip();
    if (checkPresent(result, pointer, "outcome") && !OUTCOMES.contains(outcome)) {
      String type = ResultOutcome.class.getSimpleName() + ".";
      Map<String, Object> values = ResultFaults.suggesting(outcome, OUTCOMES);
      values.put("member", "outcome");
      values.put("value", ResultFaults.shown(result.get("outcome")));
      values.put("allowed", OUTCOMES.stream().map(type::concat).toList());
      faults.at(pointer + "/outcome", "value-not-allowed", values);
    }
  }

  private boolean checkPresent(JsonNode result, String pointer, String member) {
    if (!isAnswered(result.path(member))) {
      faults.at(pointer, "member-missing", Map.of("member", member));
    }
    return isAnswered(result.path(member));
  }

  private boolean checkType(JsonNode result, String pointer, String member, String allowed) {
    JsonNode value = result.path(member);
    boolean sound =
        !isAnswered(value)
            || value.getNodeType().name().equalsIgnoreCase(allowed)
            // YAML takes 2026 for a number, which is a note all the same.
            || allowed.equals("string") && value.isValueNode();
    if (!sound) {
      faults.wrongType(pointer + "/" + member, member, value, allowed);
    }
    return sound;
  }

  private static boolean isAnswered(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static boolean isFinite(JsonNode value) {
    return value.isNumber() && Double.isFinite(value.doubleValue());
  }
}
