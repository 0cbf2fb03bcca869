package jp.mikiwame.savings;

import jp.mikiwame.model.BacktestScore;
import jp.mikiwame.model.ForecastMethod;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** How far forecasts lie from what was measured. */
public final class ForecastScores {

  private ForecastScores() {}

  /**
   * @param inside how many results lie in their interval; null if the method gives none
   */
  public static BacktestScore score(
      ForecastMethod method, double[] predicted, double[] measured, Integer inside) {
    double absolute = 0;
    double bias = 0;
    for (int i = 0; i < measured.length; i++) {
      absolute += Math.abs(predicted[i] - measured[i]);
      bias += predicted[i] - measured[i];
    }
    int count = measured.length;
    return new BacktestScore(
        method,
        count,
        absolute / count,
        bias / count,
        inside == null ? null : Double.valueOf((double) inside / count),
        rankCorrelation(predicted, measured));
  }

  /** Not defined for less than three pairs, nor where one side never changes. */
  private static Double rankCorrelation(double[] predicted, double[] measured) {
    if (measured.length < 3) {
      return null;
    }
    double correlation = new SpearmansCorrelation().correlation(predicted, measured);
    return Double.isNaN(correlation) ? null : Double.valueOf(correlation);
  }
}
