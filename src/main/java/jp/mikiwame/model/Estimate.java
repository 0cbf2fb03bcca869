package jp.mikiwame.model;

import java.util.List;

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
    for (String technology : technologies) {
      if (!certainlyUses(technology)) {
        return false;
      }
    }
    return true;
  }

  private boolean certainlyUses(String technology) {
    for (StepEstimate step : steps) {
      if (step.outcome() == Outcome.HIT && step.technologies().contains(technology)) {
        return true;
      }
    }
    return false;
  }

  /** Likely share (may be negative) of the task's hours that is saved. */
  public double reductionRate() {
    return annualHours.likely() == 0 ? 0 : saved.likely() / annualHours.likely();
  }
}
