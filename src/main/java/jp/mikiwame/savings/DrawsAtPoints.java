package jp.mikiwame.savings;

import jp.mikiwame.model.Candidate;

/** Draws of all candidates at the points of one Sobol' sequence. */
final class DrawsAtPoints implements CandidateDraws {

  private final Savings savings;
  private final ThreadLocal<PointDraws> ofThread;

  DrawsAtPoints(Savings savings, long seed) {
    PointTables tables = savings.pointTables(seed);
    this.savings = savings;
    this.ofThread = ThreadLocal.withInitial(() -> new PointDraws(tables, seed));
  }

  @Override
  public int size() {
    return SharedPoints.SIZE;
  }

  @Override
  public OfOne of(Candidate candidate) {
    PointDraws draws = ofThread.get();
    savings.draw(candidate, candidate.estimate(), draws);
    return draws;
  }
}
