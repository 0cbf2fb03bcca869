package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** Even points behind the draws that the known results are read with. */
class SobolLatentsTest {

  private static final Latents POINTS =
      new SobolLatents(List.of("rpa", "ai-ocr"), new Correlation(0.25, 0.15));

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
}
