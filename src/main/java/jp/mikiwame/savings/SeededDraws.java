package jp.mikiwame.savings;

import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Sampling;

/** Random draws, every candidate with its own. */
final class SeededDraws implements CandidateDraws {

  private final Savings savings;
  private final SharedScores shared;

  SeededDraws(Savings savings, Sampling sampling) {
    this.savings = savings;
    this.shared = new SharedScores(sampling.seed(), sampling.draws());
  }

  @Override
  public int size() {
    return shared.size();
  }

  @Override
  public OfOne of(Candidate candidate) {
    return savings.draw(candidate, savings.latents(shared, candidate.task().id()));
  }
}
