package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mikiwame.model.Range;
import org.junit.jupiter.api.Test;

/** The ends of a range are where everything unknown turns out badly, or well. */
class ScenariosTest {

  @Test
  void theBadEndOfCheckingIsWhereLeastIsReadWithoutAFault() {
    Scenarios scenarios =
        new Scenarios(
            600,
            Range.of(10),
            0.8,
            Range.of(1),
            Range.of(0),
            new Range(5, 10, 20),
            new Range(0.8, 0.9, 0.95),
            new CheckingCost(Range.ZERO, Range.of(0.1), new Range(0.1, 0.2, 0.3), Range.ZERO));

    Range checking = scenarios.range(StepSaving::checking);

    assertThat(checking.low()).isEqualTo(hours(5 * 0.1 + 5 * 0.1 * (1 - 0.95)));
    assertThat(checking.likely()).isEqualTo(hours(10 * 0.1 + 10 * 0.2 * (1 - 0.9)));
    assertThat(checking.high()).isEqualTo(hours(20 * 0.1 + 20 * 0.3 * (1 - 0.8)));
    assertThat(scenarios.range(StepSaving::saved).low()).isEqualTo(80 - checking.high());
  }

  private static double hours(double minutesPerCase) {
    return 600 * minutesPerCase / 60;
  }
}
