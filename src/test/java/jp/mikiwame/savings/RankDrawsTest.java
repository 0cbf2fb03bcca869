package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.RankStability;
import org.junit.jupiter.api.Test;

/** The table of ranks: in each draw every task has one place and every place one task. */
class RankDrawsTest {

  private static final double ROUNDING = 1e-9;

  @Test
  void rowsAndColumnsOfTheCitysTableSumToOne() throws Exception {
    List<RankStability> table = city();
    int size = table.size();

    assertThat(size).isGreaterThan(10);
    for (int i = 0; i < size; i++) {
      int at = i;
      double row = IntStream.rangeClosed(1, size).mapToDouble(table.get(at)::shareAt).sum();
      double column = table.stream().mapToDouble(each -> each.shareAt(at + 1)).sum();

      assertThat(row).isCloseTo(1, within(ROUNDING));
      assertThat(column).isCloseTo(1, within(ROUNDING));
    }
  }

  @Test
  void theFirstFiveAndTenAreSumsOfTheRow() throws Exception {
    for (RankStability each : city()) {
      assertThat(each.topFive()).isCloseTo(upTo(each, 5), within(ROUNDING));
      assertThat(each.topTen()).isCloseTo(upTo(each, 10), within(ROUNDING));
      assertThat(upTo(each, (int) each.rank().low())).isGreaterThanOrEqualTo(0.1 - ROUNDING);
      assertThat(upTo(each, (int) each.rank().low() - 1)).isLessThan(0.1);
      assertThat(upTo(each, (int) each.rank().likely())).isGreaterThanOrEqualTo(0.5 - ROUNDING);
      assertThat(upTo(each, (int) each.rank().high())).isGreaterThanOrEqualTo(0.9 - ROUNDING);
    }
  }

  @Test
  void whatSavesMoreInEveryDrawNeverStandsLower() {
    Random random = new Random(9);
    double[] less = random.doubles(401, -100, 100).toArray();
    double[] more = IntStream.range(0, less.length).mapToDouble(i -> less[i] + 0.01).toArray();
    double[] other = random.doubles(401, -100, 100).toArray();

    List<RankStability> table = RankDraws.stability(List.of(less, other, more));

    assertThat(table.get(2).shareAt(3)).isZero();
    assertThat(table.get(0).shareAt(1)).isZero();
    for (int place = 1; place <= 3; place++) {
      assertThat(upTo(table.get(2), place)).isGreaterThanOrEqualTo(upTo(table.get(0), place));
    }
  }

  @Test
  void amongEqualsTheFirstStandsFirst() {
    double[] same = {0, -1, 3};

    List<RankStability> table = RankDraws.stability(List.of(same, same.clone(), same.clone()));

    assertThat(table).extracting(RankStability::bestRank).containsExactly(1, 2, 3);
    assertThat(table).allMatch(each -> each.shares().equals(List.of(1.0)));
  }

  @Test
  void lossesStandBelowNothingAndNothingBelowGains() {
    List<RankStability> table =
        RankDraws.stability(List.of(row(-5), row(0), row(1e-3), row(-0.5), row(200), row(3000)));

    assertThat(table).extracting(RankStability::bestRank).containsExactly(6, 4, 3, 5, 2, 1);
  }

  private static double[] row(double hours) {
    return new double[] {hours, hours, hours};
  }

  private static double upTo(RankStability stability, int place) {
    return IntStream.rangeClosed(1, place).mapToDouble(stability::shareAt).sum();
  }

  private static List<RankStability> city() throws Exception {
    return Samples.assess("city").candidates().stream()
        .map(Candidate::stability)
        .filter(Objects::nonNull)
        .toList();
  }
}
