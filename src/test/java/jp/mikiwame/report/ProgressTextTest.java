package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.mikiwame.model.Progress.Stage;
import jp.mikiwame.model.Progress.State;
import org.junit.jupiter.api.Test;

/** One line says what is done, how fast, and how long it still takes. */
class ProgressTextTest {

  private final ProgressText text = new ProgressText(Labels.of("ja"));

  @Test
  void theLineTellsShareRateAndTimeLeft() {
    assertThat(text.line(new State(Stage.JUDGE, 123_000, 0.25), Duration.ofSeconds(3)))
        .isEqualTo("読み込みと判定 25%、123,000件（毎秒 41,000件）、残り約9秒");
  }

  @Test
  void longTimesAreToldInMinutes() {
    assertThat(text.line(new State(Stage.JUDGE, 1_000, 0.01), Duration.ofSeconds(10)))
        .endsWith("、残り約17分");
  }

  @Test
  void whatIsUnknownIsNotSaid() {
    assertThat(text.line(new State(Stage.RULES, 0, Double.NaN), Duration.ofSeconds(2)))
        .isEqualTo("規則の読み込み");
    assertThat(text.line(new State(Stage.JUDGE, 500, Double.NaN), Duration.ofSeconds(2)))
        .isEqualTo("読み込みと判定、500件（毎秒 250件）");
  }

  @Test
  void theVeryBeginningTellsNoTimeLeft() {
    assertThat(text.line(new State(Stage.JUDGE, 10, 0.001), Duration.ofSeconds(1)))
        .doesNotContain("残り");
  }

  @Test
  void itIsWrittenInEnglishToo() {
    assertThat(
            new ProgressText(Labels.of("en"))
                .line(new State(Stage.WRITE, 2_000, 0.5), Duration.ofSeconds(2)))
        .isEqualTo("Sorting and writing 50%, 2,000 (1,000 a second), about 2 s left");
  }
}
