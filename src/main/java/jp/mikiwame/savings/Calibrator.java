package jp.mikiwame.savings;

import java.util.List;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;

/**
 * Runs the measured benchmark through the present rules and finds the reduction ρ on covered
 * minutes that makes the formula give back what was measured, whatever the rules are tuned to:
 *
 * <pre>
 * r · H = ρ · C · (1 − e) − K    so    ρ = (r · H + K) ÷ (C · (1 − e))
 * </pre>
 *
 * with H hours of the benchmark, C those of the steps taken over, K its checking, e its exception
 * rate and r the measured reduction. What was measured was net of checking, so what the rules would
 * deduct is added back.
 */
public final class Calibrator {

  private final List<Criterion> criteria;
  private final Assumptions assumptions;

  public Calibrator(List<Criterion> criteria, Assumptions assumptions) {
    this.criteria = criteria;
    this.assumptions = assumptions;
  }

  /** The calibration; {@link Calibration#isPossible} tells whether the rules allow for it. */
  public Calibration calibrate(
      Benchmark benchmark, List<Finding> findings, List<Scorecard> scorecards) {
    double suitability =
        scorecards.stream()
            .filter(card -> card.technology().equals(benchmark.technology()))
            .findFirst()
            .orElseThrow()
            .suitability()
            .likely();
    double hours = benchmark.task().annualHours().likely();
    List<StepEstimate> steps =
        new SavingsEstimator(
                criteria, assumptions, ReferenceClasses.whole(technologies(scorecards)))
            .options(benchmark.task(), findings, scorecards).stream()
                .filter(option -> option.technologies().equals(List.of(benchmark.technology())))
                .findFirst()
                .map(Estimate::steps)
                .orElse(List.of());
    double covered = steps.stream().map(StepEstimate::gross).mapToDouble(Range::likely).sum();
    double exceptions =
        steps.stream().map(StepEstimate::exceptions).mapToDouble(Range::likely).sum();
    double checking = steps.stream().map(StepEstimate::checking).mapToDouble(Range::likely).sum();
    double reduction = (benchmark.reductionRate() * hours + checking) / (covered - exceptions);
    return new Calibration(
        benchmark.id(),
        benchmark.name(),
        benchmark.technology(),
        benchmark.reductionRate(),
        suitability,
        covered / hours,
        checking / hours,
        exceptions / covered,
        reduction,
        benchmark.source(),
        benchmark.profileSource());
  }

  private static List<String> technologies(List<Scorecard> scorecards) {
    return scorecards.stream().map(Scorecard::technology).toList();
  }
}
