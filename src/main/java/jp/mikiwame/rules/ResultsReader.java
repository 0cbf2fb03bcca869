package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.InventoryReader;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.ResultOutcome;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Technology;

/** Reads a file of results of introductions: those of the rules folder, or a user's own. */
public final class ResultsReader {

  /** Each result's task is checked like one of an inventory. */
  private static final int MOST_RESULTS = 1000;

  private static final Pattern IN_TASK =
      Pattern.compile("/tasks/(\\d+)(/id(?=/|$))?(.*)", Pattern.DOTALL);

  private final ResultsDocument document;
  private final JsonNode results;
  private final ResultCheck check;
  private final ResultFaults faults;

  /** Of the results whose tasks are read, in the order of those tasks. */
  private final List<Integer> positions = new ArrayList<>();

  private ResultsReader(ResultsDocument document, List<Technology> technologies) {
    this.document = document;
    this.results = document.tree().path("results");
    List<String> ids = technologies.stream().map(Technology::id).toList();
    this.faults = new ResultFaults(document.source().name(), new ArrayList<>());
    this.check = new ResultCheck(ids, faults);
  }

  /**
   * The results in a YAML or JSON text, in its order.
   *
   * @throws RuleFaults with all faults, each with its line
   */
  public static List<IntroductionResult> read(Source source, List<Technology> technologies)
      throws RuleFaults {
    return read(source, technologies, List.of());
  }

  /**
   * The results in a YAML or JSON text, in its order.
   *
   * @param earlier results whose ids may not be used again
   * @throws RuleFaults with all faults, each with its line
   */
  public static List<IntroductionResult> read(
      Source source, List<Technology> technologies, List<IntroductionResult> earlier)
      throws RuleFaults {
    List<Notice> unreadable = new ArrayList<>();
    Optional<ResultsDocument> document = ResultsDocument.of(source, unreadable);
    if (document.isEmpty()) {
      throw new RuleFaults(unreadable);
    }
    return new ResultsReader(document.get(), technologies).read(earlier);
  }

  private List<IntroductionResult> read(List<IntroductionResult> earlier) throws RuleFaults {
    check.checkFile(document.tree());
    List<Task> tasks = areFew() ? tasks(earlier) : List.of();
    if (!faults.notices().isEmpty()) {
      throw new RuleFaults(document.placed(faults.notices()));
    }
    List<IntroductionResult> read = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      read.add(result(results.get(i), tasks.get(i)));
    }
    return read;
  }

  private boolean areFew() {
    boolean few = results.size() <= MOST_RESULTS;
    if (!few) {
      Map<String, Object> values = Map.of("count", results.size(), "allowed", MOST_RESULTS);
      faults.at("/results", "results-too-many", values);
    }
    return few;
  }

  private List<Task> tasks(List<IntroductionResult> earlier) {
    for (int i = 0; results.isArray() && i < results.size(); i++) {
      check.check(results.get(i), "/results/" + i);
    }
    ObjectNode inventory = inventory();
    if (positions.isEmpty()) {
      return List.of();
    }
    // What was measured has no day of judgement; nothing that is read here depends on one.
    Reading reading =
        new InventoryReader().read(document.source().name(), inventory, LocalDate.EPOCH);
    reading.notices().stream()
        .filter(Notice::isError)
        .map(this::inResult)
        .forEach(faults.notices()::add);
    refuseTaken(inventory.path("tasks"), earlier);
    return reading.inventory().map(read -> read.tasks()).orElse(List.of());
  }

  /** The tasks of all results, with the results' ids for theirs. */
  private ObjectNode inventory() {
    ObjectNode inventory = JsonNodeFactory.instance.objectNode();
    inventory.putObject("organization").put("name", "-");
    if (document.tree().has("systems")) {
      inventory.set("systems", document.tree().get("systems").deepCopy());
    }
    ArrayNode tasks = inventory.putArray("tasks");
    for (int i = 0; results.isArray() && i < results.size(); i++) {
      if (results.get(i).path("task") instanceof ObjectNode task) {
        String id = text(results.get(i), "id");
        // One that is missing has been reported, and must not be reported once more as the task's.
        tasks.add(task.deepCopy().put("id", id.isEmpty() ? "/results/" + i : id));
        positions.add(i);
      }
    }
    return inventory;
  }

  private Notice inResult(Notice notice) {
    String pointer = notice.place().pointer();
    Matcher inTask = IN_TASK.matcher(pointer);
    if (inTask.matches()) {
      String result = "/results/" + positions.get(Integer.parseInt(inTask.group(1)));
      String member = inTask.group(2) == null ? "/task" : inTask.group(2);
      pointer = result + member + inTask.group(3);
    }
    Place place = new Place(document.source().name(), 1, 1, pointer);
    return Notice.error(notice.code(), place, notice.values());
  }

  private void refuseTaken(JsonNode tasks, List<IntroductionResult> earlier) {
    Map<String, String> names = new HashMap<>();
    earlier.forEach(result -> names.put(result.id(), result.task().name()));
    for (int i = 0; i < tasks.size(); i++) {
      String id = tasks.get(i).path("id").asText();
      if (names.containsKey(id)) {
        Map<String, Object> values = Map.of("value", id, "earlier", names.get(id));
        faults.at("/results/" + positions.get(i) + "/id", "id-repeated", values);
      }
    }
  }

  private static IntroductionResult result(JsonNode result, Task task) {
    List<String> technologies = new ArrayList<>();
    result.get("technologies").forEach(each -> technologies.add(each.asText().strip()));
    String note = text(result, "note");
    return new IntroductionResult(
        task.id(),
        text(result, "municipality"),
        task,
        technologies,
        number(result, "hoursBefore"),
        number(result, "hoursAfter"),
        reductionRate(result),
        result.path("lowerBound").asBoolean(),
        number(result, "hoursSaved"),
        ResultOutcome.valueOf(text(result, "outcome")),
        result.path("vendorSponsored").asBoolean(),
        text(result, "source"),
        note.isEmpty() ? null : note);
  }

  /**
   * The rate as published; else the one that the hours before and after give, if they are known.
   */
  private static Double reductionRate(JsonNode result) {
    Double published = number(result, "reductionRate");
    Double before = number(result, "hoursBefore");
    Double after = number(result, "hoursAfter");
    return published != null || before == null || after == null
        ? published
        : Double.valueOf(1 - after / before);
  }

  private static Double number(JsonNode result, String member) {
    return result.path(member).isNumber() ? result.get(member).doubleValue() : null;
  }

  private static String text(JsonNode result, String member) {
    return result.hasNonNull(member) ? result.get(member).asText().strip() : "";
  }
}
