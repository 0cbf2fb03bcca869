package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.mikiwame.Samples;
import jp.mikiwame.model.Range;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.junit.jupiter.api.Test;

/** A thousand even points do the work of very many random draws. */
class PointDrawsTest {

  private static final int RANDOM_DRAWS = 100_000;

  /** Of the present hours, or of the value itself where more than all of them is at stake. */
  private static final double TOLERANCE = 0.02;

  @Test
  void theyGiveTheRangesOfTheCityThatRandomDrawsGive() throws Exception {
    JudgedTasks rules = JudgedTasks.underShippedRules();
    PointDraws points = new PointDraws(rules.savings().pointTables(1), 1);
    SharedScores random = new SharedScores(1, RANDOM_DRAWS);
    int compared = 0;
    for (Judged judged : rules.judge(Samples.inventory("city").tasks())) {
      if (judged.candidate().estimate() != null) {
        String id = judged.candidate().task().id();
        double hours = judged.candidate().estimate().annualHours().likely();
        Latents own = rules.savings().latents(random, id);
        Range expected = rules.savings().draw(judged.candidate(), own).outlook().saved();
        rules.savings().draw(judged.candidate(), judged.candidate().estimate(), points);
        Range found = points.outlook().saved();
        compared++;

        assertClose(id, found.low(), expected.low(), hours);
        assertClose(id, found.likely(), expected.likely(), hours);
        assertClose(id, found.high(), expected.high(), hours);
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static void assertClose(String id, double found, double expected, double hours) {
    double scale = Math.max(Math.abs(expected), hours);

    assertThat(found).as(id).isCloseTo(expected, within(TOLERANCE * scale));
  }
}
