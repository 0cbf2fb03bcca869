package jp.mikiwame.intake.survey.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mikiwame.intake.survey.SurveyPart;

/** Random inventories with an answer, or none, to every question of the form. */
final class AnyInventory {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> GIVEN_ELSEWHERE =
      Set.of("/steps/task", "/tasks/volume/annualCases", "/tasks/id", "/systems/id");
  private static final List<String> NULLABLE =
      List.of(
          "/tasks/volume/casesPerOccurrence",
          "/tasks/volume/frequency",
          "/tasks/ruleBased",
          "/steps/minutesPerCase");
  private static final List<String> REQUIRED =
      List.of(
          "/organization/name",
          "/departments/name",
          "/departments/staffCount",
          "/systems/name",
          "/tasks/name",
          "/tasks/department",
          "/steps/name");

  private final Random random;
  private final List<String> systems = new ArrayList<>();

  AnyInventory(long seed) {
    random = new Random(seed);
  }

  ObjectNode next() {
    ObjectNode inventory = object(SurveyPart.ORGANIZATION, JSON.objectNode());
    ArrayNode departments = JSON.arrayNode();
    for (int i = 0; i < 3; i++) {
      departments.add(object(SurveyPart.DEPARTMENTS, JSON.objectNode()).put("name", i + "課"));
    }
    inventory.set("departments", departments);
    ArrayNode all = inventory.putArray("systems");
    for (int i = 0; i < 5; i++) {
      systems.add("sys-" + i);
      all.add(
          object(SurveyPart.SYSTEMS, JSON.objectNode().put("id", "sys-" + i))
              .put("name", "第" + i + "システム"));
    }
    ArrayNode tasks = inventory.putArray("tasks");
    for (int i = 0; i < 60; i++) {
      ObjectNode task = object(SurveyPart.TASKS, JSON.objectNode().put("id", "T-" + i));
      ArrayNode steps = task.putArray("steps");
      for (int step = random.nextInt(4); step >= 0; step--) {
        steps.add(object(SurveyPart.STEPS, JSON.objectNode()));
      }
      tasks.add(task);
    }
    return inventory;
  }

  private ObjectNode object(SurveyPart part, ObjectNode object) {
    for (FormColumn column : FormColumn.of(part)) {
      String member = column.survey().member();
      boolean given = REQUIRED.contains(member) || random.nextInt(4) > 0;
      if (GIVEN_ELSEWHERE.contains(member) || !given && !NULLABLE.contains(member)) {
        continue;
      }
      JsonPointer path = JsonPointer.compile(column.survey().path());
      JsonPointer home = path.head();
      ObjectNode parent =
          home.matches() ? object : object.withObject(home, JsonNode.OverwriteMode.NONE, false);
      parent.set(path.last().getMatchingProperty(), given ? value(column) : JSON.nullNode());
    }
    return object;
  }

  private JsonNode value(FormColumn column) {
    return switch (column.survey().answer()) {
      case COUNT, TIMES, NUMBER, HOURS, FTE -> number(200);
      case MINUTES ->
          column.survey().part() == SurveyPart.STEPS && random.nextBoolean()
              ? range()
              : number(900);
      case WHOLE -> JSON.numberNode(random.nextInt(500));
      case SHARE -> JSON.numberNode(random.nextInt(10_001) / 10_000.0);
      case FISCAL_YEAR -> JSON.numberNode(2000 + random.nextInt(100));
      case DATE ->
          JSON.textNode(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000)).toString());
      case YES_NO -> JSON.booleanNode(random.nextBoolean());
      case MONTHS -> list(IntStream.rangeClosed(1, 12).mapToObj(JSON::numberNode).toList());
      case CODES -> list(column.words().keySet().stream().map(JSON::textNode).toList());
      case SYSTEMS -> list(systems.stream().map(JSON::textNode).toList());
      case CODE, FREQUENCY -> JSON.textNode(any(List.copyOf(column.words().keySet())));
      case ID ->
          JSON.textNode(
              column.survey().part() == SurveyPart.ORGANIZATION
                  ? "012345"
                  : "0" + random.nextInt(99));
      default ->
          JSON.textNode(
              any(
                  List.of(
                      "窓口の業務",
                      "受付・入力",
                      "A & B <c>",
                      "\"引用\"",
                      "改行\n二行目",
                      "𠮷野家屋",
                      "2-1",
                      "1/2",
                      "=SUM(A1)",
                      "'片方")));
    };
  }

  /** At least 1, so that a day count is one too. */
  private JsonNode number(int most) {
    double number = 1 + random.nextInt(most);
    return JSON.numberNode(random.nextBoolean() ? number : number + random.nextDouble());
  }

  private JsonNode range() {
    double[] ends = {
      random.nextDouble() * 9, 10 + random.nextInt(9), 20 + random.nextInt(99) / 7.0
    };
    return JSON.objectNode().put("low", ends[0]).put("likely", ends[1]).put("high", ends[2]);
  }

  private <T extends JsonNode> ArrayNode list(List<T> from) {
    List<T> some = new ArrayList<>(from);
    Collections.shuffle(some, random);
    return JSON.arrayNode().addAll(some.subList(0, random.nextInt(some.size() + 1)));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
