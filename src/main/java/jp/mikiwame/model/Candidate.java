package jp.mikiwame.model;

import java.util.List;

/**
 * 候補: a task with everything known about it.
 *
 * @param rank from 1; null if the task is not ranked
 * @param suitability of the recommended technologies, the weakest of them; null if nothing fits
 * @param estimate null if hours are unknown or no technology takes over any step
 * @param outlook how the estimate may turn out; null if there is none
 * @param stability of the rank; null if the task is not ranked, or stands too low to be drawn
 * @param effort null if nothing fits
 * @param quadrant null if there is no estimate
 * @param completeness 記入充足度: share (0–1) of the values the rules look at that are known
 * @param missing open questions, the most valuable first
 */
public record Candidate(
    Integer rank,
    Task task,
    Recommendation recommendation,
    Range suitability,
    Estimate estimate,
    Outlook outlook,
    RankStability stability,
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
        outlook,
        stability,
        effort,
        quadrant,
        completeness,
        missing,
        scorecards,
        findings);
  }

  /** The same candidate with what its estimate may turn out to be. */
  public Candidate expecting(Outlook drawn) {
    return with(recommendation, drawn, stability, quadrant, missing);
  }

  /** The same candidate with another recommendation and quadrant. */
  public Candidate judged(Recommendation other, Quadrant place) {
    return with(other, outlook, stability, place, missing);
  }

  /** The same candidate with the stability of its rank. */
  public Candidate standing(RankStability drawn) {
    return with(recommendation, outlook, drawn, quadrant, missing);
  }

  /** The same candidate with its open questions in another order or better known. */
  public Candidate asking(List<MissingAnswer> questions) {
    return with(recommendation, outlook, stability, quadrant, questions);
  }

  private Candidate with(
      Recommendation other,
      Outlook drawn,
      RankStability stable,
      Quadrant place,
      List<MissingAnswer> questions) {
    return new Candidate(
        rank,
        task,
        other,
        suitability,
        estimate,
        drawn,
        stable,
        effort,
        place,
        completeness,
        questions,
        scorecards,
        findings);
  }
}
