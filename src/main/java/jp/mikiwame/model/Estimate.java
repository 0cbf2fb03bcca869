package jp.mikiwame.model;

import java.util.List;

/**
 * 試算: what a set of technologies would save on a task, hours a year.
 *
 * @param technologies introduced together
 * @param annualHours present hours of the task
 * @param saved sum over the steps, may be negative; reaches zero where a gate is undetermined
 * @param steps the steps that are or may be taken over
 */
public record Estimate(
    List<String> technologies, Range annualHours, Range saved, List<StepEstimate> steps) {

  public Estimate {
    technologies = List.copyOf(technologies);
    steps = List.copyOf(steps);
  }

  /** Whether at least one step is taken over for certain. */
  public boolean isCertain() {
    return steps.stream().anyMatch(step -> step.outcome() == Outcome.HIT);
  }

  /** Likely share (may be negative) of the task's hours that is saved. */
  public double reductionRate() {
    return annualHours.likely() == 0 ? 0 : saved.likely() / annualHours.likely();
  }
}
