package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks share a part of their luck with those of the same technology or system. */
class SeededLatentsTest {

  private static final Correlation CORRELATION = new Correlation(0.25, 0.15);

  private static final int DRAWS = 100_000;

  /**
   * Three standard errors of a correlation; opposites tell nothing new, so half of the draws count.
   */
  private static final double NOISE = 0.015;

  private final SharedScores shared = new SharedScores(1, DRAWS);

  @Test
  void theSameTechnologyIsCorrelatedAsAssumed() {
    assertThat(correlation(effect("A", "rpa"), effect("B", "rpa"))).isCloseTo(0.25, within(NOISE));
  }

  @Test
  void theSameSystemIsCorrelatedAsAssumed() {
    assertThat(correlation(effect("A", "rpa", "税務"), effect("B", "ai-ocr", "税務")))
        .isCloseTo(0.15, within(NOISE));
  }

  @Test
  void bothTogetherAddUp() {
    assertThat(correlation(effect("A", "rpa", "税務"), effect("B", "rpa", "税務")))
        .isCloseTo(0.4, within(NOISE));
  }

  @Test
  void otherTechnologiesOnOtherSystemsAreNotCorrelated() {
    assertThat(correlation(effect("A", "rpa", "税務"), effect("B", "ai-ocr", "住記")))
        .isCloseTo(0, within(NOISE));
  }

  @Test
  void theChancesOfATaskAreNotCorrelatedWithEachOther() {
    List<double[]> chances = chances(latents("A"));
    for (int i = 0; i < chances.size(); i++) {
      for (int k = i + 1; k < chances.size(); k++) {
        assertThat(correlation(chances.get(i), chances.get(k)))
            .as("%d and %d", i, k)
            .isCloseTo(0, within(NOISE));
      }
    }
  }

  @Test
  void noneOfThemIsCorrelatedWithThatOfAnotherTask() {
    List<double[]> ours = chances(latents("A"));
    List<double[]> theirs = chances(latents("B"));
    // The effect, which comes first, is what tasks share.
    for (int i = 1; i < ours.size(); i++) {
      assertThat(correlation(ours.get(i), theirs.get(i))).isCloseTo(0, within(NOISE));
    }
  }

  @ParameterizedTest(name = "{0} systems")
  @ValueSource(ints = {0, 1, 2, 5})
  void scoresStayStandardNormalWithAnyNumberOfSystems(int systems) {
    String[] ids = Arrays.copyOf(new String[] {"a", "b", "c", "d", "e"}, systems);
    double[] effect = effect("A", "rpa", ids);

    assertThat(StatUtils.mean(effect)).isCloseTo(0, within(1e-12));
    assertThat(StatUtils.variance(effect)).isCloseTo(1, within(0.03));
    assertThat(StatUtils.percentile(effect, 90)).isCloseTo(ScoreTable.P90, within(0.02));
  }

  @Test
  void everyScoreHasItsOppositeAndTheFirstIsTheMiddle() {
    for (double[] row : chances(latents("A"))) {
      int pairs = (row.length - 1) / 2;

      assertThat(row[0]).isZero();
      for (int i = 1; i <= pairs; i++) {
        assertThat(row[pairs + i]).isEqualTo(-row[i]);
      }
    }
  }

  @Test
  void aTasksScoresDependOnNothingButSeedAndId() {
    effect("other", "rpa", "税務");

    assertThat(effect("A", "rpa", "税務"))
        .isEqualTo(
            new SeededLatents(new SharedScores(1, DRAWS), CORRELATION, "A")
                .effect("rpa", List.of("税務")));
    assertThat(new SharedScores(2, DRAWS).scores("A")).isNotEqualTo(shared.scores("A"));
  }

  private static List<double[]> chances(Latents latents) {
    return List.of(
        latents.effect("rpa", List.of()),
        latents.cases(),
        latents.minutes(),
        latents.checking(),
        latents.fields(),
        latents.reading(),
        latents.level());
  }

  private double[] effect(String task, String technology, String... systems) {
    return latents(task).effect(technology, List.of(systems));
  }

  private Latents latents(String task) {
    return new SeededLatents(shared, CORRELATION, task);
  }

  private static double correlation(double[] a, double[] b) {
    return new PearsonsCorrelation().correlation(a, b);
  }
}
