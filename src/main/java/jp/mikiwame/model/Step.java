package jp.mikiwame.model;

import java.util.List;

/**
 * 手順: part of a task, with its own minutes.
 *
 * @param id null if the survey numbers no steps
 * @param name what is done
 * @param kind null if not surveyed
 * @param minutesPerCase staff time for one case, minutes; null if not surveyed. Waiting is not work
 * @param ruleBased null means: as the task
 * @param inputMedium null if not surveyed
 * @param systems ids of the systems used, empty if none; null if not surveyed
 * @param fieldCount fields (項目) read or typed for one case; null if not surveyed
 * @param shareOfCases share (0–1) of the cases that reach this step; null means every case
 */
public record Step(
    String id,
    String name,
    StepKind kind,
    Range minutesPerCase,
    RuleBased ruleBased,
    InputMedium inputMedium,
    List<String> systems,
    Double fieldCount,
    Double shareOfCases) {

  public Step {
    systems = systems == null ? null : List.copyOf(systems);
  }

  /** The same step with other minutes for a case. */
  public Step taking(Range minutes) {
    return new Step(
        id, name, kind, minutes, ruleBased, inputMedium, systems, fieldCount, shareOfCases);
  }

  /** Share (0–1) of the cases that reach this step. */
  public double share() {
    return shareOfCases == null ? 1 : shareOfCases;
  }
}
