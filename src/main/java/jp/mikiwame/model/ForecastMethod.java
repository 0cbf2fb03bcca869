package jp.mikiwame.model;

/** Ways to forecast a reduction, to be compared on results that are known. */
public enum ForecastMethod {
  /** The estimates of this program, without any result of the municipality that is forecast. */
  MODEL,
  /**
   * The formula with nothing but the benchmark: no results, effects in proportion to suitability.
   */
  BENCHMARK_FORMULA,
  /** The benchmark's measured reduction, whatever the task. */
  BENCHMARK_FOR_ALL,
  /** The mean reduction of the technology's other results, whatever the task. */
  MEAN_OF_OTHERS
}
