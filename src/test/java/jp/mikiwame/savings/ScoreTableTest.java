package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables give the distributions they stand for. */
class ScoreTableTest {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final Range FACTOR = new Range(0.6, 1, 1.2);
  private static final Range SHARE = new Range(0.8, 0.8857, 0.95);
  private static final double MOST = 50;

  private static final Map<String, ScoreTable> TABLES =
      Map.of(
          "factor", ScoreTable.factor(FACTOR),
          "share", ScoreTable.share(SHARE),
          "reduction", ScoreTable.reduction(known(6, 2)),
          "checking", ScoreTable.checking(new Range(0.5, 1, 2), known(6, 2), MOST),
          "level", ScoreTable.level(0.6, 0.5));

  @Test
  void theScoreOfNothingGivesTheExactMedian() {
    assertThat(TABLES.get("factor").at(0)).isEqualTo(1);
    assertThat(TABLES.get("share").at(0)).isEqualTo(0.8857);
    assertThat(TABLES.get("reduction").at(0)).isEqualTo(known(6, 2).reductionOnCovered());
    assertThat(TABLES.get("checking").at(0)).isEqualTo(1);
    assertThat(TABLES.get("level").at(0)).isEqualTo(0.6);
  }

  @Test
  void tenAndNinetyPercentOfFactorsAndSharesAreHit() {
    assertThat(TABLES.get("factor").at(-ScoreTable.P90)).isCloseTo(0.6, within(1e-4));
    assertThat(TABLES.get("factor").at(ScoreTable.P90)).isCloseTo(1.2, within(1e-4));
    assertThat(TABLES.get("share").at(-ScoreTable.P90)).isCloseTo(0.8, within(1e-4));
    assertThat(TABLES.get("share").at(ScoreTable.P90)).isCloseTo(0.95, within(1e-4));
  }

  @Test
  void theyNeverFallAndKeepToTheirBounds() {
    TABLES.forEach(
        (name, table) -> {
          double before = table.at(-10);
          assertThat(before).as(name).isNotNegative();
          for (double score = -5; score <= 5; score += 0.001) {
            double value = table.at(score);
            assertThat(value).as("%s at %f", name, score).isGreaterThanOrEqualTo(before);
            before = value;
          }
        });
    assertThat(TABLES.get("share").at(10)).isLessThan(1);
    assertThat(TABLES.get("reduction").at(10)).isLessThanOrEqualTo(1);
    assertThat(TABLES.get("level").at(10)).isLessThanOrEqualTo(1);
    assertThat(TABLES.get("checking").at(10)).isEqualTo(MOST);
  }

  @ParameterizedTest(name = "Beta({0}, {1})")
  @CsvSource({"6, 2", "2, 2", "1, 0.6", "12, 3"})
  void theReductionIsBeta(double alpha, double beta) {
    BetaDistribution expected = new BetaDistribution(alpha, beta);
    ScoreTable table = ScoreTable.reduction(known(alpha, beta));
    Random random = new Random(12);
    for (int i = 0; i < 500; i++) {
      double probability = 0.0005 + 0.999 * random.nextDouble();
      double score = NORMAL.inverseCumulativeProbability(probability);

      assertThat(table.at(score))
          .as("P%f", 100 * probability)
          .isCloseTo(expected.inverseCumulativeProbability(probability), within(0.005));
    }
  }

  @Test
  void inTheWorstShareOfIntroductionsCheckingFollowsAParetoTail() {
    Range certain = Range.of(1);
    ScoreTable table = ScoreTable.checking(certain, known(6, 2), MOST);
    double share = known(6, 2).harmShare();

    assertThat(table.at(NORMAL.inverseCumulativeProbability(1 - 1.2 * share))).isEqualTo(1);
    for (double worse : new double[] {2, 3, 5, 10}) {
      double score = NORMAL.inverseCumulativeProbability(1 - share / worse);
      double factor = Math.pow(worse, 1 / known(6, 2).harmIndex());

      assertThat(table.at(score)).isCloseTo(factor, within(0.02 * factor));
    }
  }

  @Test
  void whatIsCertainIsTheSameAtEveryScore() {
    ScoreTable factor = ScoreTable.factor(Range.of(1));
    ScoreTable share = ScoreTable.share(Range.of(0.8857));
    ScoreTable whole = ScoreTable.reduction(ReferenceClasses.whole(List.of("rpa")).of("rpa"));
    for (double score = -5; score <= 5; score += 0.01) {
      assertThat(factor.at(score)).isEqualTo(1);
      assertThat(share.at(score)).isEqualTo(0.8857);
      assertThat(whole.at(score)).isEqualTo(1);
    }
  }

  private static ReferenceClass known(double alpha, double beta) {
    double median = new BetaDistribution(alpha, beta).inverseCumulativeProbability(0.5);
    return new ReferenceClass("rpa", median, 60, alpha, beta, 0.5, 0.08, 1.2, List.of());
  }
}
