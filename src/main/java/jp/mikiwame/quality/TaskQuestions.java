package jp.mikiwame.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Stated;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.Task;

/** What one task should be asked again, whatever the others say. */
final class TaskQuestions {

  /** Longer work on one case in one go is rare; more often the days of waiting were counted in. */
  private static final double LONG_MINUTES = 120;

  /** 会議の文字起こし・起案・審査・面談は、1件に2時間を超えても珍しくない。 */
  private static final Set<StepKind> LONG_KINDS =
      EnumSet.of(StepKind.TRANSCRIBE, StepKind.DRAFT, StepKind.JUDGE, StepKind.INTERVIEW);

  private static final double MINUTES_ROUNDED = 1;
  private static final double HOURS_ROUNDED = 1;

  /** 人換算 is written as 0.1人. */
  private static final double FTE_ROUNDED = 0.05;

  private final Task task;
  private final ListedTask listed;
  private final Consumer<Notice> questions;

  private TaskQuestions(Task task, ListedTask listed, Consumer<Notice> questions) {
    this.task = task;
    this.listed = listed;
    this.questions = questions;
  }

  static void ask(Task task, ListedTask listed, Consumer<Notice> questions) {
    TaskQuestions all = new TaskQuestions(task, listed, questions);
    all.askVolume();
    for (int i = 0; i < task.steps().size(); i++) {
      all.askStep(task.steps().get(i), "/steps/" + i + "/minutesPerCase");
    }
    if (task.stated() != null) {
      all.askMinutes(task.stated());
      all.askHours(task.stated());
      all.askFte(task.stated());
    }
  }

  private void askVolume() {
    if (isZero(task.volume().casesPerOccurrence())) {
      ask("quality-cases-zero", "/volume/casesPerOccurrence", Map.of("value", 0));
    } else if (isZero(task.volume().timesPerYear())) {
      ask("quality-times-zero", "/volume/timesPerYear", Map.of("value", 0));
    }
  }

  private void askStep(Step step, String pointer) {
    Range minutes = step.minutesPerCase();
    if (minutes == null) {
      return;
    }
    Map<String, Object> values = Map.of("value", minutes.likely(), "step", step.name());
    if (minutes.high() == 0) {
      ask("quality-minutes-zero", pointer, values);
    } else if (minutes.likely() > LONG_MINUTES && !LONG_KINDS.contains(step.kind())) {
      ask("quality-step-long", pointer, values);
    }
  }

  private void askMinutes(Stated stated) {
    Range minutes = minutesOfSteps(task.steps());
    if (stated.minutesPerCase() != null && minutes != null) {
      compare(
          "quality-minutes-differ",
          "minutesPerCase",
          stated.minutesPerCase(),
          minutes,
          MINUTES_ROUNDED);
    }
  }

  private void askHours(Stated stated) {
    Range hours = hours(stated);
    if (stated.annualHours() != null && hours != null) {
      compare("quality-hours-differ", "annualHours", stated.annualHours(), hours, HOURS_ROUNDED);
    }
  }

  private void askFte(Stated stated) {
    Range hours = stated.annualHours() == null ? hours(stated) : Range.of(stated.annualHours());
    double hoursPerPerson = task.volume().workingDaysPerYear() * Inventory.HOURS_PER_DAY;
    if (stated.fte() != null && hours != null && hoursPerPerson > 0) {
      compare(
          "quality-fte-differ", "fte", stated.fte(), hours.times(1 / hoursPerPerson), FTE_ROUNDED);
    }
  }

  private void compare(String code, String member, double stated, Range other, double rounding) {
    if (Figures.differ(stated, other, rounding)) {
      ask(code, "/stated/" + member, Figures.values(stated, other.likely()));
    }
  }

  /** By the steps, or by the minutes of the whole if the steps do not say. */
  private Range hours(Stated stated) {
    Double cases = task.volume().annualCases();
    Range hours = task.annualHours();
    return hours != null || cases == null || stated.minutesPerCase() == null
        ? hours
        : Range.of(cases * stated.minutesPerCase() / 60);
  }

  /**
   * From a case that takes each step only as often as cases do, to one that takes all steps; null
   * if any minutes are unknown.
   */
  private static Range minutesOfSteps(List<Step> steps) {
    double low = 0;
    double likely = 0;
    double high = 0;
    for (Step step : steps) {
      if (step.minutesPerCase() == null) {
        return null;
      }
      low += step.minutesPerCase().low() * step.share();
      likely += step.minutesPerCase().likely() * step.share();
      high += step.minutesPerCase().high();
    }
    return new Range(low, likely, high);
  }

  private void ask(String code, String pointer, Map<String, Object> values) {
    questions.accept(listed.question(code, pointer, values));
  }

  private static boolean isZero(Double number) {
    return number != null && number == 0;
  }
}
