package jp.mikiwame.model;

import java.util.List;

/**
 * What taking over one step would save, hours a year.
 *
 * @param step index of the step from 0
 * @param rule the take-over rule
 * @param outcome {@link Outcome#UNDETERMINED} if the rule could not be decided
 * @param technologies what takes the step over, together
 * @param hours present hours of the step
 * @param reductionOnCovered ρ (0–1) of the technology that limits the others
 * @param ratio share (0–1) of ρ that the suitability for that technology lets expect
 * @param gross hours that the technologies take over
 * @param exceptions hours that stay with people because cases leave the normal flow
 * @param checking hours of checking and correcting that are added
 * @param saved gross − exceptions − checking, may be negative
 * @param breakEvenAccuracy share of fields read without a fault at which the likely saving is zero;
 *     above 1 if not even perfect reading saves time, below 0 if any reading does; null if nothing
 *     that was read has to be put right
 * @param checkingRules the rules that asked for checking, hit or open
 */
public record StepEstimate(
    int step,
    String rule,
    Outcome outcome,
    List<String> technologies,
    Range hours,
    double reductionOnCovered,
    Range ratio,
    Range gross,
    Range exceptions,
    Range checking,
    Range saved,
    Double breakEvenAccuracy,
    List<String> checkingRules) {

  public StepEstimate {
    technologies = List.copyOf(technologies);
    checkingRules = List.copyOf(checkingRules);
  }
}
