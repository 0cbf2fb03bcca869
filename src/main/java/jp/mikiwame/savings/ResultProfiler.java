package jp.mikiwame.savings;

import java.util.List;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;

/** Makes the task of a known result one that can be calculated with. */
final class ResultProfiler {

  /** Minutes of a step where none are known: shares of the task are all that counts. */
  private static final double NOMINAL_MINUTES = 60;

  private final SavingsEstimator estimator;

  /**
   * @param estimator under which technologies save every covered minute
   */
  ResultProfiler(SavingsEstimator estimator) {
    this.estimator = estimator;
  }

  ResultProfile profile(JudgedResult judged) {
    Task task = measurable(judged.result().task());
    List<StepSaving> steps =
        estimator.introduced(judged).stream().map(each -> each.likely().step()).toList();
    return new ResultProfile(
        judged,
        judged.suitability().likely(),
        task.annualHours().likely(),
        steps.stream().mapToDouble(StepSaving::gross).sum(),
        steps.stream().mapToDouble(StepSaving::exceptions).sum(),
        steps.stream().mapToDouble(StepSaving::checking).sum());
  }

  /**
   * The task with a volume and with minutes. A reduction is a share, so one case a year does; a
   * step without minutes counts as much as the mean of the others.
   */
  static Task measurable(Task task) {
    double known =
        task.steps().stream()
            .filter(step -> step.minutesPerCase() != null)
            .mapToDouble(step -> step.minutesPerCase().likely())
            .average()
            .orElse(NOMINAL_MINUTES);
    List<Step> steps =
        task.steps().stream()
            .map(step -> step.minutesPerCase() == null ? step.taking(Range.of(known)) : step)
            .toList();
    Volume volume = task.volume();
    boolean counted = volume.annualCases() != null;
    Volume one =
        new Volume(
            1.0, Frequency.YEARLY, null, volume.peakMonths(), null, volume.workingDaysPerYear());
    return task.measured(counted ? volume : one, steps);
  }
}
