package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.StepEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The break-even accuracy is where nothing is saved and nothing is lost. */
class BreakEvenAccuracyTest {

  private static final double ROUNDING = 1e-9;

  /** No step of the sample breaks even further from what is possible. */
  private static final double MOST = 100;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void nothingIsSavedAndNothingLostThere(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      StepSaving any = random(random);
      double accuracy = BreakEvenAccuracy.of(any).orElseThrow();

      assertThat(reading(any, accuracy).saved()).as("%s", any).isCloseTo(0, within(ROUNDING));
    }
  }

  @Test
  void aboveOneNotEvenPerfectReadingPays() {
    StepSaving step = new StepSaving(1000, 2, 0.8, 0.1, 20, 0.1, 0.1, 0.133, 0, 1);

    assertThat(BreakEvenAccuracy.of(step).orElseThrow()).isGreaterThan(1);
    assertThat(step.saved()).isNegative();
  }

  @Test
  void belowZeroItPaysEvenIfEveryFieldIsMisread() {
    StepSaving step = new StepSaving(1000, 20, 0.8, 0.1, 20, 0.1, 0.1, 0.133, 0, 0);

    assertThat(BreakEvenAccuracy.of(step).orElseThrow()).isNegative();
    assertThat(step.saved()).isPositive();
  }

  @Test
  void withoutAnythingToPutRightThereIsNone() {
    assertThat(BreakEvenAccuracy.of(new StepSaving(1000, 2, 0.8, 0, 20, 1, 1, 0, 0, 0.9)))
        .isEmpty();
    assertThat(BreakEvenAccuracy.of(new StepSaving(1000, 2, 0.8, 0, 0, 1, 1, 0.1, 0, 0.9)))
        .isEmpty();
  }

  @Test
  void tryingOutAccuraciesFindsTheSame() throws Exception {
    Assessment city = Samples.assess("city");
    List<String> tried = new ArrayList<>();
    for (Candidate candidate : city.candidates()) {
      for (StepEstimate step : readSteps(candidate)) {
        assertThat(bisected(city, candidate, step))
            .as(candidate.task().id())
            .isCloseTo(step.breakEvenAccuracy(), within(ROUNDING));
        tried.add(candidate.task().id());
      }
    }
    assertThat(tried).contains("ZEI-04", "KODOMO-01").hasSizeGreaterThan(20);
  }

  private static List<StepEstimate> readSteps(Candidate candidate) {
    Estimate estimate = candidate.estimate();
    return estimate == null
        ? List.of()
        : Stream.concat(estimate.steps().stream(), estimate.leftOut().stream())
            .filter(step -> step.breakEvenAccuracy() != null)
            .toList();
  }

  private static double bisected(Assessment city, Candidate candidate, StepEstimate step) {
    double low = -MOST;
    double high = MOST;
    while (high - low > ROUNDING / 10) {
      double middle = (low + high) / 2;
      if (saved(city, candidate, step, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** What the estimator says of the step alone, so that no other step decides whether it counts. */
  private static double saved(
      Assessment city, Candidate candidate, StepEstimate step, double accuracy) {
    RuleIndex rules = new RuleIndex(city.criteria());
    List<Finding> ofStep =
        candidate.findings().stream()
            .filter(finding -> Integer.valueOf(step.step()).equals(finding.step()))
            .filter(
                finding ->
                    finding.possible().contains(step.rule())
                        || rules.criterion(finding.criterion()).folder().equals(Criterion.CHECKING))
            .toList();
    Assumptions assumptions = assuming(city, accuracy);
    ReferenceClasses classes = ReferenceClasses.of(city.referenceClasses());
    return new SavingsEstimator(city.criteria(), assumptions, classes)
        .options(candidate.task(), ofStep, candidate.scorecards()).stream()
            .flatMap(option -> option.steps().stream())
            .filter(each -> each.rule().equals(step.rule()))
            .findFirst()
            .orElseThrow()
            .saved()
            .likely();
  }

  private static Assumptions assuming(Assessment city, double accuracy) {
    return new Assumptions(
        city.assumptions().stream()
            .map(
                each ->
                    each.id().equals(Assumptions.FIELD_ACCURACY)
                        ? new Assumption(
                            each.id(),
                            each.name(),
                            Range.of(accuracy),
                            each.unit(),
                            each.source(),
                            each.checkedOn())
                        : each)
            .toList());
  }

  private static StepSaving random(Random random) {
    return new StepSaving(
        random.nextInt(5000),
        10 * random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        1 + random.nextInt(50),
        random.nextDouble(),
        random.nextDouble() / 5,
        0.01 + random.nextDouble() / 2,
        random.nextDouble() / 2,
        random.nextDouble());
  }

  private static StepSaving reading(StepSaving step, double accuracy) {
    return new StepSaving(
        step.casesPerYear(),
        step.minutes(),
        step.reduction(),
        step.exceptionRate(),
        step.fields(),
        step.checkingPerCase(),
        step.checkingPerField(),
        step.checkingPerError(),
        step.checkingShare(),
        accuracy);
  }
}
