package jp.mikiwame.model;

import java.util.List;

/**
 * 候補: a task with everything known about it.
 *
 * @param rank from 1; null if the task is not ranked
 * @param suitability of the recommended technologies, the weakest of them; null if nothing fits
 * @param estimate null if hours are unknown or no technology takes over any step
 * @param effort null if nothing fits
 * @param quadrant null if there is no estimate
 * @param completeness 記入充足度: share (0–1) of the values the rules look at that are known
 * @param missing open questions, the most decisive first
 */
public record Candidate(
    Integer rank,
    Task task,
    Recommendation recommendation,
    Range suitability,
    Estimate estimate,
    Effort effort,
    Quadrant quadrant,
    double completeness,
    List<MissingAnswer> missing,
    List<Scorecard> scorecards,
    List<Finding> findings) {

  public Candidate {
    missing = List.copyOf(missing);
    scorecards = List.copyOf(scorecards);
    findings = List.copyOf(findings);
  }

  public Candidate ranked(int place) {
    return new Candidate(
        place,
        task,
        recommendation,
        suitability,
        estimate,
        effort,
        quadrant,
        completeness,
        missing,
        scorecards,
        findings);
  }
}
