package jp.mikiwame.savings;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Finds the level at which missing answers turned out in known results: the one under which their
 * forecasts are right on average.
 */
final class AnswerLevel {

  /** Neither end is ever certain. */
  private static final double LOWEST = 0.02;

  private static final double HIGHEST = 0.98;

  /**
   * A result and the ends of its forecast.
   *
   * @param measured reduction that was published
   */
  record Known(EndDraws ends, double measured) {}

  private final double alikeness;
  private final double[] scores;

  /**
   * @param alikeness see {@link ScoreTable#level}
   * @param scores with which levels are drawn
   */
  AnswerLevel(double alikeness, double[] scores) {
    this.alikeness = alikeness;
    this.scores = scores;
  }

  /**
   * @param results at least one, of which missing answers leave something open
   */
  double of(List<Known> results) {
    UnivariateFunction error = level -> error(level, results);
    if (error.value(LOWEST) >= 0) {
      return LOWEST;
    }
    if (error.value(HIGHEST) <= 0) {
      return HIGHEST;
    }
    return new BrentSolver(1e-4).solve(100, error, LOWEST, HIGHEST);
  }

  private double error(double median, List<Known> results) {
    double[] levels = ScoreTable.level(median, alikeness).at(scores);
    return results.stream()
        .mapToDouble(
            each -> each.ends().answered(levels).predictedRate().likely() - each.measured())
        .sum();
  }
}
