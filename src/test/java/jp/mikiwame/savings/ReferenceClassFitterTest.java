package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.ResultOutcome;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.ShippedRules;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What known results do to the expected effect of a technology. */
class ReferenceClassFitterTest {

  private static final double SUITABILITY = 50;

  private static Assumptions assumptions;
  private static Calibration calibration;
  private static ReferenceClassFitter fitter;

  @BeforeAll
  static void calibrate() throws Exception {
    JudgedTasks rules = JudgedTasks.underShippedRules();
    assumptions = rules.assumptions();
    calibration = rules.calibration();
    fitter = new ReferenceClassFitter(assumptions, calibration);
  }

  @Test
  void withoutResultsATechnologyBorrowsTheBenchmark() {
    ReferenceClass known = fitter.fit("rpa", List.of());

    assertThat(known.reductionOnCovered()).isEqualTo(calibration.reductionOnCovered());
    assertThat(known.suitability()).isEqualTo(calibration.suitability());
  }

  @Test
  void theBenchmarksOwnTechnologyKeepsItsEffectWhateverTheResults() {
    for (double[] reductions : new double[][] {{}, {0.1}, {0.9, 0.95, 0.99}, {-3, 0.5}}) {
      ReferenceClass known = fitter.fit(calibration.technology(), results(reductions));

      assertThat(known.reductionOnCovered()).isEqualTo(calibration.reductionOnCovered());
      assertThat(known.suitability()).isEqualTo(calibration.suitability());
    }
  }

  @Test
  void theMoreResultsAreBetterThanTheBenchmarkTheHigherTheEffect() {
    double before = calibration.reductionOnCovered();
    for (int count = 1; count <= 10; count++) {
      double[] reductions = DoubleStream.generate(() -> 0.97).limit(count).toArray();
      double effect = fitter.fit("rpa", results(reductions)).reductionOnCovered();

      assertThat(effect).isGreaterThan(before).isLessThan(0.97);
      before = effect;
    }
  }

  @Test
  void aBetterResultNeverLowersTheEffect() {
    double before = 0;
    for (double reduction = 0.05; reduction < 1; reduction += 0.05) {
      double effect = fitter.fit("rpa", results(0.6, reduction, 0.8)).reductionOnCovered();

      assertThat(effect).isGreaterThan(before);
      before = effect;
    }
  }

  @Test
  void aHarmSaysNothingOfTheEffectButMakesCheckingWorse() {
    ReferenceClass without = fitter.fit("rpa", results(0.6, 0.8));
    ReferenceClass with = fitter.fit("rpa", results(0.6, 0.8, -9));

    assertThat(with.reductionOnCovered()).isEqualTo(without.reductionOnCovered());
    assertThat(with.harmShare()).isGreaterThan(without.harmShare());
  }

  @ParameterizedTest(name = "spread {0}")
  @ValueSource(doubles = {0.02, 0.05, 0.15, 0.25, 0.35})
  void theMedianOfTheDistributionIsTheEffect(double spread) {
    ReferenceClassFitter other =
        new ReferenceClassFitter(assumptions.with(Assumptions.EFFECT_SPREAD, spread), calibration);
    for (double[] reductions : new double[][] {{}, {0.1, 0.3}, {0.9, 0.95}, {0.5, 0.6, 0.99}}) {
      ReferenceClass known = other.fit("rpa", results(reductions));

      assertThat(
              new BetaDistribution(known.alpha(), known.beta()).inverseCumulativeProbability(0.5))
          .isCloseTo(known.reductionOnCovered(), within(1e-6));
    }
  }

  @Test
  void resultsThatLieApartSpreadTheEffect() {
    ReferenceClass together = fitter.fit("rpa", results(0.8, 0.8, 0.8));
    ReferenceClass apart = fitter.fit("rpa", results(0.6, 0.8, 1));

    assertThat(apart.alpha() + apart.beta()).isLessThan(together.alpha() + together.beta());
  }

  /** All of an hour covered, no exceptions and a tenth of checking expected. */
  private static List<ResultProfile> results(double... reductions) {
    return DoubleStream.of(reductions).mapToObj(ReferenceClassFitterTest::result).toList();
  }

  private static ResultProfile result(double reduction) {
    double checking = reduction < 0 ? 0.1 : 0;
    IntroductionResult result =
        new IntroductionResult(
            "見本",
            "見本市",
            task(),
            List.of("rpa"),
            null,
            null,
            reduction,
            false,
            null,
            ResultOutcome.ADOPTED,
            false,
            "見本",
            null);
    return new ResultProfile(
        new JudgedResult(result, List.of(), List.of()), SUITABILITY, 1, 1, 0, checking);
  }

  private static Task task() {
    try {
      return ShippedRules.book().benchmark().task();
    } catch (IOException | RuleFaults e) {
      throw new IllegalStateException(e);
    }
  }
}
