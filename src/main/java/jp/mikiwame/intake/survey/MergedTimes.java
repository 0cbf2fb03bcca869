package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** 結合したセルの時間は、その行をまとめた時間である。行ごとに数えると、何倍にもなる。 */
final class MergedTimes {

  private static final String STEP_MINUTES = "/steps/minutesPerCase";
  private static final String TASK_MINUTES = "/tasks/stated/minutesPerCase";

  /** What of a task can be added up. Cases cannot: each step is done with the same ones. */
  private static final List<String> OF_TASK =
      List.of(TASK_MINUTES, "/tasks/stated/annualHours", "/tasks/stated/fte");

  /**
   * A place that shows a time.
   *
   * @param answers of a step or a task, among which it is
   */
  private record Shown(TaskDraft task, Map<String, Answer> answers, Answer answer) {}

  private final Consumer<Notice> notices;

  MergedTimes(Consumer<Notice> notices) {
    this.notices = notices;
  }

  /** Takes the times of merged cells away from the single steps, or tasks, that they span. */
  void gather(Collection<TaskDraft> tasks) {
    Map<Place, List<Shown>> cells = new LinkedHashMap<>();
    for (TaskDraft task : tasks) {
      OF_TASK.forEach(member -> note(task, task.answers(), member, cells));
      note(task, task.loose(), STEP_MINUTES, cells);
      task.steps().forEach(step -> note(task, step.answers(), STEP_MINUTES, cells));
    }
    cells.values().stream().filter(cell -> cell.size() > 1).forEach(this::gather);
  }

  private static void note(
      TaskDraft task, Map<String, Answer> answers, String member, Map<Place, List<Shown>> cells) {
    Answer answer = answers.get(member);
    if (answer != null) {
      cells
          .computeIfAbsent(answer.merged(), place -> new ArrayList<>())
          .add(new Shown(task, answers, answer));
    }
  }

  private void gather(List<Shown> cell) {
    cell.forEach(shown -> shown.answers().remove(shown.answer().column().member()));
    Shown first = cell.get(0);
    Set<TaskDraft> tasks = new LinkedHashSet<>();
    cell.forEach(shown -> tasks.add(shown.task()));
    Map<String, Object> values =
        Map.of(
            "value",
            Shortened.of(first.answer().text()),
            "heading",
            first.answer().column().heading(),
            "count",
            tasks.size() > 1 ? tasks.size() : cell.size());
    if (tasks.size() > 1) {
      notices.accept(Notice.warning("time-of-several-tasks", first.answer().merged(), values));
      return;
    }
    TaskDraft task = first.task();
    if (covers(cell, task)) {
      SurveyColumn whole = SurveyColumns.load().forMember(TASK_MINUTES).orElseThrow();
      task.put(first.answer().of(whole));
    }
    notices.accept(
        Notice.warning("minutes-of-several-steps", first.answer().merged(), values)
            .about(task.id(), task.name()));
  }

  private static boolean covers(List<Shown> cell, TaskDraft task) {
    return task.steps().stream()
        .allMatch(step -> cell.stream().anyMatch(shown -> shown.answers() == step.answers()));
  }
}
