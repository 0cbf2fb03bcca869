package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is picked is what would stand there if all values were sorted. */
class PercentilesTest {

  private static final double[] SHARES = {0, 0.001, 0.1, 0.25, 0.5, 0.9, 0.999, 1};

  static Stream<Arguments> distributions() {
    return Stream.of(
        distribution("even", x -> 0.3 + 0.05 * x),
        distribution("wide", x -> 40 * x),
        distribution("with a long tail", x -> -Math.exp(3 * x)),
        distribution("all the same", x -> 0.7),
        distribution("nothing", x -> 0),
        distribution("mostly nothing, never more", x -> Math.min(0, x + 1)),
        distribution("mostly nothing, never less", x -> Math.max(0, x - 1)),
        distribution("next to nothing", x -> 1e-12 * x),
        distribution("of few values", x -> Math.rint(x) / 10),
        distribution("too large for any bucket", x -> 1e12 * (x + 3)));
  }

  private static Arguments distribution(String name, DoubleUnaryOperator ofScore) {
    return Arguments.of(name, ofScore);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("distributions")
  void itIsTheOneAtItsPlaceAmongTheSorted(String name, DoubleUnaryOperator ofScore) {
    Random random = new Random(4);
    Percentiles percentiles = new Percentiles();
    for (double scale : new double[] {1, 0.2, 0}) {
      double[] values = SharedPoints.row();
      Arrays.setAll(values, i -> ofScore.applyAsDouble(random.nextGaussian()));
      double[] sorted = values.clone();
      Arrays.sort(sorted);

      percentiles.of(values, scale);

      for (double share : SHARES) {
        assertThat(percentiles.at(share) + 0.0)
            .as("%s of scale %s", share, scale)
            .isEqualTo(sorted[TaskDraws.place(share, sorted.length)] + 0.0);
      }
      assertThat(percentiles.shareNotAboveZero())
          .isEqualTo(Arrays.stream(values).filter(each -> each <= 0).count() / 1024.0);
    }
  }
}
