package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import jp.mikiwame.model.Backtest;
import jp.mikiwame.model.BacktestRow;
import jp.mikiwame.model.BacktestScore;
import jp.mikiwame.model.ForecastMethod;
import jp.mikiwame.model.RejectedResult;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.report.BacktestJson;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What published results say of the estimates, and that no result has a part in its own. */
class BacktestTest {

  private static Backtest shipped;

  @TempDir private Path folder;

  @BeforeAll
  static void forecast() throws Exception {
    shipped = backtest(ShippedRules.book(), Sampling.STANDARD);
  }

  @Test
  void theEstimatesMissByLessThanOneRateForAllTasks() {
    assertThat(score(ForecastMethod.MODEL).meanAbsoluteError()).isLessThan(0.13);
    assertThat(score(ForecastMethod.BENCHMARK_FOR_ALL).meanAbsoluteError())
        .isCloseTo(0.1526, within(0.0005));
    assertThat(score(ForecastMethod.MODEL).results()).isEqualTo(27);
  }

  @Test
  void aboutFourOfFiveResultsLieInTheirInterval() {
    assertThat(score(ForecastMethod.MODEL).insideInterval()).isBetween(0.70, 0.90);
  }

  @Test
  void whatBodiesDecidedAgainstIsNotAmongTheFirstThatAreRecommended() {
    assertThat(shipped.rejected()).hasSize(5).noneMatch(RejectedResult::recommendedInTopHalf);
  }

  /** The same technology saved hours in one task of Kuji and cost hours in another. */
  @Test
  void bothTasksOfKujiAreForecastOnTheirSideOfZero() {
    assertThat(row(shipped, "pub-011").predicted().likely()).isNegative();
    assertThat(row(shipped, "pub-012").predicted().likely()).isPositive();
  }

  @Test
  void whatABodyPublishedHasNoPartInItsOwnForecasts() throws Exception {
    RuleBook changed =
        new ChangedRules(folder.resolve("rules"))
            .with(
                "benchmarks/published-results.yaml", "reductionRate: 0.839", "reductionRate: 0.139")
            .book();

    Backtest other = backtest(changed, Sampling.STANDARD);

    Predicate<BacktestRow> sameBody = row -> row.result().municipality().equals("富山県射水市");
    assertThat(row(other, "pub-000").measured()).isEqualTo(0.139);
    assertThat(other.rows().stream().filter(sameBody).map(BacktestRow::predicted))
        .containsExactlyElementsOf(
            shipped.rows().stream().filter(sameBody).map(BacktestRow::predicted).toList());
    assertThat(row(other, "pub-017").predicted()).isNotEqualTo(row(shipped, "pub-017").predicted());
  }

  @Test
  void theSameResultsGiveTheSameBytes() throws Exception {
    assertThat(BacktestJson.write(backtest(ShippedRules.book(), Sampling.STANDARD)))
        .isEqualTo(BacktestJson.write(shipped));
  }

  @Test
  void withoutVendorsExactlyTheirResultsAreLeftOut() throws Exception {
    Backtest without = backtest(ShippedRules.book(), new Sampling(1, 1000, false));

    List<String> expected =
        shipped.rows().stream()
            .map(BacktestRow::result)
            .filter(result -> !result.vendorSponsored())
            .map(result -> result.id())
            .toList();
    assertThat(expected).hasSizeLessThan(shipped.rows().size());
    assertThat(without.rows()).extracting(row -> row.result().id()).isEqualTo(expected);
    assertThat(without.referenceClasses())
        .flatExtracting(each -> each.results())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Backtest backtest(RuleBook rules, Sampling sampling) throws Exception {
    return new Backtester(rules, sampling).test("test", rules.results());
  }

  private static BacktestScore score(ForecastMethod method) {
    return shipped.scores().stream()
        .filter(score -> score.method() == method)
        .findFirst()
        .orElseThrow();
  }

  private static BacktestRow row(Backtest backtest, String id) {
    return backtest.rows().stream()
        .filter(row -> row.result().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
