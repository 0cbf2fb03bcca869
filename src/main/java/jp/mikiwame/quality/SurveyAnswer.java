package jp.mikiwame.quality;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;

/**
 * The answers by which the completeness of a department is measured: those that the survey asks of
 * everybody, and of the optional ones those that the shipped rules look at most. Each counts once
 * for a task; one that is asked of steps counts by the share of the steps that have it.
 */
enum SurveyAnswer {
  CASES(true, "volume.casesPerOccurrence", task -> has(task.volume().casesPerOccurrence())),
  FREQUENCY(true, "volume.frequency", task -> has(rhythm(task.volume()))),
  RULE_BASED(true, "ruleBased", task -> has(task.ruleBased())),
  MINUTES(true, "step.minutesPerCase", task -> ofSteps(task, Step::minutesPerCase)),
  KIND(false, "step.kind", task -> ofSteps(task, Step::kind)),
  MEDIUM(false, "step.inputMedium", task -> ofSteps(task, Step::inputMedium)),
  SYSTEMS(false, "step.systems", task -> ofSteps(task, Step::systems)),
  ERROR_TOLERANCE(false, "errorTolerance", task -> has(task.errorTolerance())),
  EXCEPTION_RATE(false, "exceptionRate", task -> has(task.exceptionRate())),
  PERSONAL_DATA(false, "personalData", task -> has(task.personalData()));

  private final boolean required;
  private final String path;
  private final ToDoubleFunction<Task> share;

  SurveyAnswer(boolean required, String path, ToDoubleFunction<Task> share) {
    this.required = required;
    this.path = path;
    this.share = share;
  }

  boolean isRequired() {
    return required;
  }

  /** By which labels know it. */
  String path() {
    return path;
  }

  /** How much of it (0–1) a task has answered. */
  double shareIn(Task task) {
    return share.applyAsDouble(task);
  }

  private static double has(Object answer) {
    return answer == null ? 0 : 1;
  }

  /** 随時 without a number of times does not say how often. */
  private static Object rhythm(Volume volume) {
    return volume.frequency() == Frequency.AD_HOC ? volume.timesPerYear() : volume.frequency();
  }

  private static double ofSteps(Task task, Function<Step, Object> answer) {
    List<Step> steps = task.steps();
    long answered = steps.stream().map(answer).filter(each -> each != null).count();
    return steps.isEmpty() ? 0 : (double) answered / steps.size();
  }
}
