package jp.mikiwame.savings;

import java.util.function.DoubleUnaryOperator;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A distribution, as a rising function of a standard normal score: the score 0 gives its median,
 * ±1.2816 its P10 and P90. Scores make draws of different distributions comparable, so that risks
 * can be drawn together, and a table makes ten thousand of them cheap.
 */
final class ScoreTable {

  /** The score of P90 of the standard normal distribution. */
  static final double P90 = 1.2815515655446004;

  /** Beyond ±4 lie six draws of a hundred thousand; they take the values at the ends. */
  private static final double LIMIT = 4;

  private static final int STEPS_PER_SCORE = 32;
  private static final int CENTRE = (int) LIMIT * STEPS_PER_SCORE;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final double[] values = new double[2 * CENTRE + 1];

  /**
   * @param quantileOfScore rising
   */
  private ScoreTable(DoubleUnaryOperator quantileOfScore) {
    for (int i = 0; i < values.length; i++) {
      values[i] = quantileOfScore.applyAsDouble((i - CENTRE) / (double) STEPS_PER_SCORE);
    }
  }

  /** Cases of a coming year ÷ those surveyed. */
  static ScoreTable cases(Assumptions assumptions) {
    return factor(assumptions.range(Assumptions.CASES_FACTOR));
  }

  /**
   * Minutes really spent ÷ minutes surveyed.
   *
   * @param method null if not surveyed
   */
  static ScoreTable minutes(Assumptions assumptions, MeasurementMethod method) {
    return factor(assumptions.range(Assumptions.minutesFactor(method)));
  }

  /** Fields there really are ÷ those inferred: few minutes a field mean many fields. */
  static ScoreTable fields(Assumptions assumptions) {
    Range minutes = assumptions.range(Assumptions.MINUTES_PER_FIELD);
    return factor(
        new Range(minutes.likely() / minutes.high(), 1, minutes.likely() / minutes.low()));
  }

  /** Share of fields that are read without a fault. */
  static ScoreTable accuracy(Assumptions assumptions) {
    return share(assumptions.range(Assumptions.FIELD_ACCURACY));
  }

  /** Checking really needed ÷ expected. */
  static ScoreTable checking(Assumptions assumptions, ReferenceClass known) {
    return checking(
        assumptions.range(Assumptions.CHECKING_FACTOR),
        known,
        assumptions.likely(Assumptions.MOST_CHECKING));
  }

  /** The level of missing answers. */
  static ScoreTable level(Assumptions assumptions, ReferenceClass known) {
    return level(known.answerLevel(), assumptions.likely(Assumptions.ANSWER_ALIKENESS));
  }

  /** The reduction on covered minutes in a reference class: Beta, with ρ as its exact median. */
  static ScoreTable reduction(ReferenceClass known) {
    double centre = known.reductionOnCovered();
    if (known.alpha() == null) {
      return new ScoreTable(score -> centre);
    }
    BetaDistribution beta = new BetaDistribution(null, known.alpha(), known.beta());
    double median = beta.inverseCumulativeProbability(0.5);
    return new ScoreTable(
        score ->
            Math.min(1, beta.inverseCumulativeProbability(probability(score)) * (centre / median)));
  }

  /**
   * A factor above zero: lognormal below and above its median, with the spread of either side.
   *
   * @param factor P10, median and P90; all above zero
   */
  static ScoreTable factor(Range factor) {
    return new ScoreTable(score -> factorAt(factor, score));
  }

  /**
   * The factor on checking: as {@link #factor}, but in the worst share of introductions it follows
   * a Pareto tail, as heavy as the harm that is known.
   *
   * @param most the factor is never larger
   */
  static ScoreTable checking(Range factor, ReferenceClass known, double most) {
    return new ScoreTable(
        score -> {
          double usual = factorAt(factor, score);
          double above = 1 - probability(score);
          double tail =
              above < known.harmShare()
                  ? Math.pow(above / known.harmShare(), -1 / known.harmIndex())
                  : 0;
          return Math.min(most, Math.max(usual, tail));
        });
  }

  /**
   * A share between 0 and 1, rising: logistic-normal below and above its median, with the spread of
   * either side.
   *
   * @param share P10, median and P90; all between 0 and 1, the ends excluded
   */
  static ScoreTable share(Range share) {
    double centre = logit(share.likely());
    return new ScoreTable(
        score -> {
          double end = logit(score < 0 ? share.low() : share.high());
          double odds = Math.exp(centre + (end - centre) * Math.abs(score) / P90);
          return score == 0 || share.width() == 0 ? share.likely() : odds / (1 + odds);
        });
  }

  /**
   * The level of missing answers, between 0 and 1. They turn out neither all alike, which would
   * spread it evenly over all levels, nor each by itself, which would keep it near its median.
   *
   * @param median above 0 and below 1
   * @param alikeness 1 if all turn out alike, near 0 if each by itself
   */
  static ScoreTable level(double median, double alikeness) {
    double centre = NORMAL.inverseCumulativeProbability(median);
    return new ScoreTable(score -> score == 0 ? median : probability(centre + alikeness * score));
  }

  /**
   * An amount of zero or more that somebody gave as a range: normal below and above its median,
   * with the spread of either side, and never below zero.
   *
   * @param amount P10, median and P90
   */
  static ScoreTable amount(Range amount) {
    return new ScoreTable(
        score -> {
          double end = score < 0 ? amount.low() : amount.high();
          return Math.max(0, amount.likely() + (end - amount.likely()) * Math.abs(score) / P90);
        });
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private static double factorAt(Range factor, double score) {
    double end = score < 0 ? factor.low() : factor.high();
    return factor.likely() * Math.pow(end / factor.likely(), Math.abs(score) / P90);
  }

  /** Probability of a smaller score. */
  static double probability(double score) {
    return NORMAL.cumulativeProbability(score);
  }

  double[] at(double[] scores) {
    double[] values = new double[scores.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(scores[i]);
    }
    return values;
  }

  double at(double score) {
    double place = (score + LIMIT) * STEPS_PER_SCORE;
    if (place <= 0) {
      return values[0];
    }
    if (place >= values.length - 1) {
      return values[values.length - 1];
    }
    int below = (int) place;
    double share = place - below;
    return share == 0 ? values[below] : values[below] + share * (values[below + 1] - values[below]);
  }
}
