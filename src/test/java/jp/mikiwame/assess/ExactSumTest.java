package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums are right to the last digit and the same in any order. */
class ExactSumTest {

  static Stream<List<Double>> numbers() {
    Random random = new Random(5);
    List<Double> hours = random.doubles(10_000, 0, 5000).boxed().toList();
    List<Double> ofAllSizes =
        random
            .doubles(2000, -1, 1)
            .map(each -> Math.scalb(each, random.nextInt(200)))
            .boxed()
            .toList();
    return Stream.of(
        List.of(),
        List.of(0.1),
        List.of(1e16, 1.0, -1e16),
        List.of(1.0, Math.ulp(1.0) / 2, Math.ulp(1.0) / 1024),
        hours,
        ofAllSizes);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void itIsTheNumberNearestToTheSumInAnyOrder(List<Double> numbers) {
    double exact =
        numbers.stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue();
    List<Double> shuffled = new ArrayList<>(numbers);
    for (int seed = 0; seed < 5; seed++) {
      ExactSum sum = new ExactSum();
      shuffled.forEach(sum::add);

      assertThat(sum.value()).isEqualTo(exact);
      Collections.shuffle(shuffled, new Random(seed));
    }
  }
}
