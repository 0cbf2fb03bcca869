package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Missing answers turned out as well as makes forecasts right on average. */
class AnswerLevelTest {

  private static final double ALIKENESS = 0.5;
  private static final double[] SCORES = new SharedScores(1, 1_000).scores("level");
  private static final AnswerLevel LEVELS = new AnswerLevel(ALIKENESS, SCORES);

  @Test
  void theForecastsAreThenRightOnAverage() {
    List<AnswerLevel.Known> results =
        List.of(known(0.5), known(0.8), known(0.66), known(0.2), known(0.75));

    double level = LEVELS.of(results);

    assertThat(level).isBetween(0.03, 0.97);
    assertThat(error(level, results)).isCloseTo(0, within(1e-3));
  }

  @Test
  void betterResultsMeanBetterAnswers() {
    double before = 0;
    for (double measured : new double[] {0.3, 0.4, 0.5, 0.6, 0.7}) {
      double level = LEVELS.of(List.of(known(measured)));

      assertThat(level).isGreaterThan(before);
      before = level;
    }
  }

  @Test
  void whatTheLikelyAnswersForetellLeavesTheLevelInTheMiddle() {
    assertThat(LEVELS.of(List.of(known(0.6)))).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void resultsThatNoAnswerExplainsPutItAtAnEnd() {
    assertThat(LEVELS.of(List.of(known(0.99)))).isEqualTo(0.98);
    assertThat(LEVELS.of(List.of(known(-2)))).isEqualTo(0.02);
  }

  private static double error(double level, List<AnswerLevel.Known> results) {
    double[] levels = ScoreTable.level(level, ALIKENESS).at(SCORES);
    return results.stream()
        .mapToDouble(r -> r.ends().answered(levels).predictedRate().likely() - r.measured())
        .average()
        .orElseThrow();
  }

  /** Of 100 hours, between 20 and 90 are saved, likely 60. */
  private static AnswerLevel.Known known(double measured) {
    return new AnswerLevel.Known(
        new EndDraws(always(20), always(60), always(90), always(100)), measured);
  }

  private static double[] always(double hours) {
    return DoubleStream.generate(() -> hours).limit(SCORES.length).toArray();
  }
}
