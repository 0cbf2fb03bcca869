package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** A task as it is gathered from its row, further rows, and the rows of its steps. */
final class TaskDraft {

  /** A step as its row says it; its name is that of its answers, or else of the task. */
  record StepDraft(Place place, Map<String, Answer> answers) {}

  private final String id;
  private final String name;
  private final Place place;
  private final boolean unclearFrequency;
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /** What a row without the name of a step says of how the work is done. */
  private final Map<String, Answer> loose = new LinkedHashMap<>();

  private final List<StepDraft> steps = new ArrayList<>();

  TaskDraft(String id, String name, RowAnswers row) {
    this.id = id;
    this.name = name;
    this.place = row.place();
    this.unclearFrequency = row.isUnclear("/tasks/volume/frequency");
    take(row, notice -> {});
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  List<StepDraft> steps() {
    return steps;
  }

  /** What it says of itself as a whole, by member. */
  Map<String, Answer> answers() {
    return answers;
  }

  Map<String, Answer> loose() {
    return loose;
  }

  Optional<Answer> get(String member) {
    return Optional.ofNullable(answers.get(member));
  }

  /** Whether its frequency is written, but in a way that nobody understands. */
  boolean hasUnclearFrequency() {
    return unclearFrequency;
  }

  /** Gives an answer that the row itself does not give. */
  void put(Answer answer) {
    answers.putIfAbsent(answer.column().member(), answer);
  }

  /** Takes what a further row says of it: another step, and answers that are still open. */
  void further(RowAnswers row, Consumer<Notice> notices) {
    take(row, notices);
  }

  /** Takes a step from a sheet of steps. */
  void step(RowAnswers row) {
    Map<String, Answer> ofStep = new LinkedHashMap<>();
    for (Answer answer : row.all()) {
      if (answer.column().part() == SurveyPart.STEPS) {
        ofStep.put(answer.column().member(), answer);
      }
    }
    steps.add(new StepDraft(row.place(), ofStep));
  }

  private void take(RowAnswers row, Consumer<Notice> notices) {
    row.all().stream()
        .filter(answer -> answer.column().part() == SurveyPart.TASKS)
        .forEach(answer -> take(answer, notices));
    if (row.get("/steps/name").isPresent()) {
      step(row);
    } else {
      row.all().stream()
          .filter(answer -> answer.column().part() == SurveyPart.STEPS)
          .forEach(answer -> loose.putIfAbsent(answer.column().member(), answer));
    }
  }

  private void take(Answer answer, Consumer<Notice> notices) {
    String member = answer.column().member();
    Answer before = answers.putIfAbsent(member, answer);
    boolean known = member.equals("/tasks/id") || member.equals("/tasks/name");
    if (before != null && !known && !before.value().equals(answer.value())) {
      notices.accept(
          Notice.warning(
                  "task-answer-differs",
                  answer.place(),
                  Map.of(
                      "value",
                      Shortened.of(answer.text()),
                      "heading",
                      answer.column().heading(),
                      "earlier",
                      Shortened.of(before.text()),
                      "cell",
                      before.place().address()))
              .about(id, name));
    }
  }
}
