package jp.mikiwame.savings;

import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.ReferenceClass;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Learns from known results what a technology does to covered minutes, and how sure that is. The
 * benchmark is the anchor: it counts as some results of every technology, so that a technology
 * without results borrows its effect, and many results outweigh it. The benchmark's own technology
 * keeps the benchmark's effect; results only tell how much it varies.
 */
final class ReferenceClassFitter {

  /** Before anything is known: half a harm in ten. Published results hide what failed. */
  private static final double PRIOR_HARM = 0.5;

  private static final double PRIOR_RESULTS = 10;

  /** Before anything is known the tail is Pareto with index 1: one harm in ten grows tenfold. */
  private static final double PRIOR_INDEX = 1;

  /** Where the rules put an answer that is missing. */
  private static final double LIKELY_LEVEL = 0.5;

  /** Below this a Beta distribution says little more than "anything". */
  private static final double LEAST_CONCENTRATION = 1.5;

  private final Assumptions assumptions;
  private final Calibration calibration;

  ReferenceClassFitter(Assumptions assumptions, Calibration calibration) {
    this.assumptions = assumptions;
    this.calibration = calibration;
  }

  /**
   * @param profiles of the results that the technology leads and whose reduction is known
   */
  ReferenceClass fit(String technology, List<ResultProfile> profiles) {
    boolean isBenchmarks = technology.equals(calibration.technology());
    List<ResultProfile> successes = profiles.stream().filter(each -> !each.isHarm()).toList();
    double suitability = isBenchmarks ? calibration.suitability() : suitability(successes);
    double[] reductions =
        successes.stream().mapToDouble(each -> each.reductionOnCovered(suitability)).toArray();
    double anchor = calibration.reductionOnCovered();
    double centre = isBenchmarks ? anchor : anchored(anchor, reductions);
    double concentration = concentration(centre, reductions);
    boolean varies = Double.isFinite(concentration) && centre < 1;
    double alpha = varies ? alpha(centre, concentration) : 0;
    double most = assumptions.likely(Assumptions.MOST_CHECKING);
    double[] excesses =
        profiles.stream()
            .filter(ResultProfile::isHarm)
            .mapToDouble(each -> Math.log(Math.min(most, each.checkingFactor(centre, suitability))))
            .toArray();
    return new ReferenceClass(
        technology,
        centre,
        suitability,
        varies ? alpha : null,
        varies ? concentration - alpha : null,
        LIKELY_LEVEL,
        (excesses.length + PRIOR_HARM) / (profiles.size() + PRIOR_RESULTS),
        (PRIOR_INDEX + excesses.length) / (PRIOR_INDEX + sum(excesses)),
        profiles.stream().map(each -> each.result().id()).toList());
  }

  /** What the known results had is enough for the next one; without any, what the benchmark had. */
  private double suitability(List<ResultProfile> successes) {
    return successes.stream()
        .mapToDouble(ResultProfile::suitability)
        .average()
        .orElse(calibration.suitability());
  }

  /** Of the Beta distribution: the narrower the results lie together, the larger. */
  private double concentration(double centre, double[] reductions) {
    double[] squares = Arrays.stream(reductions).map(each -> Math.pow(each - centre, 2)).toArray();
    double before = Math.pow(assumptions.likely(Assumptions.EFFECT_SPREAD), 2);
    return Math.max(LEAST_CONCENTRATION, centre * (1 - centre) / anchored(before, squares) - 1);
  }

  /**
   * The class with the level at which missing answers turned out. What a technology cannot have
   * saved by itself must have come of answers that nobody published.
   *
   * @param results that the technology leads, those aside in which the hours grew
   */
  ReferenceClass answered(
      ReferenceClass known, List<AnswerLevel.Known> results, AnswerLevel answers) {
    List<AnswerLevel.Known> open =
        results.stream().filter(result -> result.ends().isOpen()).toList();
    double[] levels = new double[open.size()];
    if (levels.length > 0) {
      Arrays.fill(levels, answers.of(open));
    }
    return known.answeredAt(anchored(LIKELY_LEVEL, levels));
  }

  /** The mean of what results say, with the benchmark among them. */
  private double anchored(double anchor, double[] values) {
    double weight = assumptions.likely(Assumptions.BENCHMARK_WEIGHT);
    return (weight * anchor + sum(values)) / (weight + values.length);
  }

  /** The first parameter of the Beta distribution that has this median and concentration. */
  private static double alpha(double median, double concentration) {
    double least = concentration * 1e-3;
    return new BrentSolver(1e-9)
        .solve(
            200,
            alpha ->
                new BetaDistribution(null, alpha, concentration - alpha)
                        .inverseCumulativeProbability(0.5)
                    - median,
            least,
            concentration - least);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
