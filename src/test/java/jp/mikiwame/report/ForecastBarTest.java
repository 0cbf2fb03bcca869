package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mikiwame.model.Range;
import org.junit.jupiter.api.Test;

class ForecastBarTest {

  @Test
  void theScaleRunsFromMinusToPlusHundredPercent() {
    assertThat(ForecastBar.scale()).isEqualTo("-100%               0               +100%");
    assertThat(ForecastBar.of(new Range(-1, 0, 1), 0.5))
        .isEqualTo("────────────────────●─────────◆──────────");
  }

  @Test
  void whatLiesBeyondTheScaleIsMarkedAtItsEnd() {
    assertThat(ForecastBar.of(new Range(-3, -2, -1.5), -9))
        .isEqualTo("◂···················│····················");
    assertThat(ForecastBar.of(new Range(0.5, 0.9, 1.2), 1))
        .isEqualTo("····················│·········────────●─◆");
    assertThat(ForecastBar.of(new Range(0.5, 0.9, 1.2), 0.9))
        .isEqualTo("····················│·········────────◈─▸");
  }

  @Test
  void everyBarIsAsWideAsTheScale() {
    for (double value = -2; value <= 2; value += 0.01) {
      Range range = new Range(value - 0.3, value, value + 0.2);
      assertThat(TextTable.width(ForecastBar.of(range, -value)))
          .isEqualTo(TextTable.width(ForecastBar.scale()));
    }
  }
}
