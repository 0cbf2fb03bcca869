package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mikiwame.model.Range;
import org.junit.jupiter.api.Test;

/** The ends of a range are where everything unknown turns out badly, or well. */
class ScenariosTest {

  @Test
  void theBadEndOfCheckingIsWhereLeastIsSaved() {
    Scenarios scenarios =
        new Scenarios(
            600,
            Range.of(10),
            List.of(new Member("ai-ocr", 0.8, Range.of(1))),
            Range.of(0),
            10,
            true,
            0.9,
            new CheckingCost(Range.ZERO, Range.of(0.1), new Range(0.1, 0.2, 0.3), Range.ZERO));

    Range checking = scenarios.corners().range(StepSaving::checking);

    assertThat(checking.low()).isEqualTo(hours(10 * 0.1 + 10 * 0.1 * (1 - 0.9)));
    assertThat(checking.likely()).isEqualTo(hours(10 * 0.1 + 10 * 0.2 * (1 - 0.9)));
    assertThat(checking.high()).isEqualTo(hours(10 * 0.1 + 10 * 0.3 * (1 - 0.9)));
    assertThat(scenarios.corners().range(StepSaving::saved).low()).isEqualTo(80 - checking.high());
  }

  private static double hours(double minutesPerCase) {
    return 600 * minutesPerCase / 60;
  }
}
