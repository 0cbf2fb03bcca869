package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Range;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** A thousand even points do the work of very many random draws. */
class SobolLatentsTest {

  private static final int RANDOM_DRAWS = 100_000;

  /** Of the present hours, or of the value itself where more than all of them is at stake. */
  private static final double TOLERANCE = 0.02;

  private static final Latents POINTS =
      new SobolLatents(List.of("rpa", "ai-ocr"), new Correlation(0.25, 0.15));

  @Test
  void theyGiveTheRangesOfTheCityThatRandomDrawsGive() throws Exception {
    JudgedTasks rules = JudgedTasks.underShippedRules();
    Latents points = rules.savings().commonLatents();
    SharedScores random = new SharedScores(1, RANDOM_DRAWS);
    int compared = 0;
    for (Judged judged : rules.judge(Samples.inventory("city").tasks())) {
      if (judged.candidate().estimate() != null) {
        String id = judged.candidate().task().id();
        double hours = judged.candidate().estimate().annualHours().likely();
        Latents own = rules.savings().latents(random, id);
        Range expected = rules.savings().draw(judged.candidate(), own).outlook().saved();
        Range found = rules.savings().draw(judged.candidate(), points).outlook().saved();
        compared++;

        assertClose(id, found.low(), expected.low(), hours);
        assertClose(id, found.likely(), expected.likely(), hours);
        assertClose(id, found.high(), expected.high(), hours);
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void theTechnologiesOfATaskShareAllLuckButTheirOwn() {
    double[] rpa = POINTS.effect("rpa", List.of());
    double[] reading = POINTS.effect("ai-ocr", List.of());

    assertThat(StatUtils.variance(rpa)).isCloseTo(1, within(0.03));
    assertThat(new PearsonsCorrelation().correlation(rpa, reading)).isCloseTo(0.75, within(0.03));
  }

  @Test
  void theFirstPointIsTheMiddle() {
    assertThat(POINTS.effect("rpa", List.of())[0]).isCloseTo(0, within(0.0));
    assertThat(POINTS.cases()[0]).isCloseTo(0, within(0.0));
    assertThat(POINTS.level()[0]).isCloseTo(0, within(0.0));
  }

  private static void assertClose(String id, double found, double expected, double hours) {
    double scale = Math.max(Math.abs(expected), hours);

    assertThat(found).as(id).isCloseTo(expected, within(TOLERANCE * scale));
  }
}
