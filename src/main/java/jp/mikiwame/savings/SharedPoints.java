package jp.mikiwame.savings;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The points at which all tasks of a large inventory are drawn: a Sobol' sequence, which covers the
 * chances so evenly that a thousand points do the work of ten thousand random draws.
 *
 * <p>Point {@code i ^ mask} is point {@code i} with some of its binary digits turned over, the same
 * ones at every {@code i}. So a coordinate may be read at {@code i ^ mask} beside others that are
 * read at {@code i}, and together they still cover everything evenly.
 */
final class SharedPoints {

  /** With half as many the P10 of a task would be half as far off again. */
  static final int SIZE = 1024;

  private final double[][] scores;

  SharedPoints(int coordinates) {
    scores = new double[coordinates][SIZE];
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(coordinates);
    for (int i = 0; i < SIZE; i++) {
      double[] point = sequence.nextVector();
      for (int k = 0; k < coordinates; k++) {
        // Points lie on the edges of cells, where scores may have no value; their middles do not.
        scores[k][i] = normal.inverseCumulativeProbability(point[k] + 0.5 / SIZE);
      }
    }
  }

  /** Standard normal scores, point by point; each of so many equally likely ones comes up once. */
  double[] scores(int coordinate) {
    return scores[coordinate];
  }

  double[] scores(Chance chance) {
    return scores[chance.ordinal()];
  }

  static double[] row() {
    return new double[SIZE];
  }
}
