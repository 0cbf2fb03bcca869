package jp.mikiwame.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import jp.mikiwame.model.Backtest;
import jp.mikiwame.model.BacktestRow;
import jp.mikiwame.model.BacktestScore;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.ForecastMethod;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.RejectedResult;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.savings.Forecast;
import jp.mikiwame.savings.ForecastScores;
import jp.mikiwame.savings.JudgedResult;
import jp.mikiwame.savings.KnownResults;
import jp.mikiwame.savings.Portfolio;
import jp.mikiwame.savings.Savings;
import jp.mikiwame.scoring.Ranking;
import jp.mikiwame.scoring.Recommender;

/**
 * Forecasts known results as if they were not known yet. Nothing that a municipality published is
 * used to forecast any of its results, so that no result forecasts itself.
 */
public final class Backtester {

  private final Basis basis;
  private final Sampling sampling;
  private final KnownResults known;
  private final Map<String, Savings> withoutMunicipality = new HashMap<>();

  /**
   * @throws RuleFaults if the rules contradict the benchmark that all estimates hang on
   */
  public Backtester(RuleBook rules, Sampling sampling) throws RuleFaults {
    this.basis = Basis.of(rules);
    this.sampling = sampling;
    this.known = basis.known(sampling.vendorResults());
  }

  /**
   * @param engine name and version of the program
   * @param results to forecast: those of the rules folder, or a city's own
   */
  public Backtest test(String engine, List<IntroductionResult> results) {
    List<JudgedResult> judged =
        basis.judged(
            results.stream().filter(each -> each.countsWith(sampling.vendorResults())).toList());
    Map<String, Forecast> forecasts = forecasts(judged, each -> savings(each.result()));
    // The benchmark alone, without any result.
    Savings formula = basis.savings(known.where(each -> false));
    Map<String, Forecast> byFormula = forecasts(judged, each -> formula);
    List<BacktestRow> rows =
        judged.stream()
            .map(JudgedResult::result)
            .filter(result -> result.reductionRate() != null)
            .map(result -> row(result, forecasts.get(result.id())))
            .toList();
    return new Backtest(
        Backtest.FORMAT_VERSION,
        engine,
        basis.rules().sha256(),
        sampling,
        basis.savings(known).referenceClasses(),
        rows,
        scores(rows.stream().filter(row -> !row.isHarm()).toList(), byFormula),
        scores(rows, byFormula),
        rejected(judged, forecasts));
  }

  private Map<String, Forecast> forecasts(
      List<JudgedResult> judged, Function<JudgedResult, Savings> savings) {
    Map<String, Forecast> forecasts = new HashMap<>();
    judged.forEach(
        each -> forecasts.put(each.result().id(), savings.apply(each).forecast(each, sampling)));
    return forecasts;
  }

  /** Estimates that know nothing of the municipality. */
  private Savings savings(IntroductionResult result) {
    return withoutMunicipality.computeIfAbsent(
        result.municipality(), name -> basis.savings(known.where(others(name))));
  }

  private static Predicate<IntroductionResult> others(String municipality) {
    return each -> !each.municipality().equals(municipality);
  }

  private static BacktestRow row(IntroductionResult result, Forecast forecast) {
    return new BacktestRow(
        result, forecast.reductionRate(), forecast.widest(), result.reductionRate());
  }

  private List<BacktestScore> scores(List<BacktestRow> rows, Map<String, Forecast> byFormula) {
    if (rows.isEmpty()) {
      return List.of();
    }
    double measuredByBenchmark = basis.calibration().reductionRate();
    int inside = (int) rows.stream().filter(BacktestRow::isInside).count();
    return List.of(
        score(ForecastMethod.MODEL, rows, row -> row.predicted().likely(), inside),
        score(
            ForecastMethod.BENCHMARK_FORMULA,
            rows,
            row -> byFormula.get(row.result().id()).widest().likely(),
            null),
        score(ForecastMethod.BENCHMARK_FOR_ALL, rows, row -> measuredByBenchmark, null),
        score(ForecastMethod.MEAN_OF_OTHERS, rows, this::meanOfOthers, null));
  }

  /** What somebody would guess who only knows the technology. */
  private double meanOfOthers(BacktestRow row) {
    IntroductionResult result = row.result();
    return basis.rules().results().stream()
        .filter(others(result.municipality()))
        .filter(each -> each.countsWith(sampling.vendorResults()))
        .filter(each -> each.reductionRate() != null && each.reductionRate() >= 0)
        .filter(each -> each.leadingTechnology().equals(result.leadingTechnology()))
        .mapToDouble(IntroductionResult::reductionRate)
        .average()
        .orElse(basis.calibration().reductionRate());
  }

  private static BacktestScore score(
      ForecastMethod method,
      List<BacktestRow> rows,
      ToDoubleFunction<BacktestRow> forecast,
      Integer inside) {
    return ForecastScores.score(
        method,
        rows.stream().mapToDouble(forecast).toArray(),
        rows.stream().mapToDouble(BacktestRow::measured).toArray(),
        inside);
  }

  private List<RejectedResult> rejected(
      List<JudgedResult> judged, Map<String, Forecast> forecasts) {
    List<Candidate> ranked = ranked(judged);
    long recommended = ranked.stream().filter(each -> each.rank() != null).count();
    Map<String, Candidate> byId =
        ranked.stream().collect(Collectors.toMap(each -> each.task().id(), each -> each));
    List<String> places =
        forecasts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Forecast>>comparingDouble(
                        each -> -each.getValue().reductionRate().likely())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<RejectedResult> rejected = new ArrayList<>();
    for (JudgedResult each : judged) {
      IntroductionResult result = each.result();
      if (result.outcome().isRejected()) {
        Candidate candidate = byId.get(result.id());
        rejected.add(
            new RejectedResult(
                result,
                candidate.recommendation().verdict(),
                forecasts.get(result.id()).reductionRate(),
                places.indexOf(result.id()) + 1,
                places.size(),
                candidate.rank() != null && candidate.rank() * 2 <= recommended));
      }
    }
    return rejected;
  }

  /** The results' tasks as if they stood in one inventory, each judged without its municipality. */
  private List<Candidate> ranked(List<JudgedResult> judged) {
    Recommender recommender = basis.recommender();
    List<Candidate> candidates = new ArrayList<>();
    for (JudgedResult each : judged) {
      Savings savings = savings(each.result());
      Candidate candidate =
          recommender.candidate(
              each.result().task(),
              each.findings(),
              each.scorecards(),
              savings.options(each.result().task(), each.findings(), each.scorecards()));
      candidates.addAll(
          Portfolio.ofFew(savings, sampling, recommender::confirmed).takeAll(List.of(candidate)));
    }
    return Ranking.rank(candidates);
  }
}
