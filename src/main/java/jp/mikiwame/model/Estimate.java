package jp.mikiwame.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 試算: what a set of technologies would save on a task, hours a year.
 *
 * @param technologies introduced together
 * @param annualHours present hours of the task
 * @param saved sum over the steps, may be negative; reaches zero where a gate is undetermined
 * @param steps the steps that are or may be taken over
 * @param leftOut steps that could be taken over but are better left to people, since checking would
 *     cost more than they save
 */
public record Estimate(
    List<String> technologies,
    Range annualHours,
    Range saved,
    List<StepEstimate> steps,
    List<StepEstimate> leftOut) {

  public Estimate {
    technologies = List.copyOf(technologies);
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
  }

  /** The same estimate with other bounds. */
  public Estimate saving(Range range) {
    return new Estimate(technologies, annualHours, range, steps, leftOut);
  }

  /** Whether each of the technologies takes over some step for certain. */
  public boolean isCertain() {
    Set<String> certain = new HashSet<>();
    steps.stream()
        .filter(step -> step.outcome() == Outcome.HIT)
        .forEach(step -> certain.addAll(step.technologies()));
    return certain.containsAll(technologies);
  }

  /** Likely share (may be negative) of the task's hours that is saved. */
  public double reductionRate() {
    return annualHours.likely() == 0 ? 0 : saved.likely() / annualHours.likely();
  }
}
