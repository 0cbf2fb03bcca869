package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Backtest;
import jp.mikiwame.model.BacktestRow;
import jp.mikiwame.model.BacktestScore;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.ForecastMethod;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.RejectedResult;
import jp.mikiwame.model.Technology;

/** Forecasts of known results for a terminal: how far they miss, one by one and on the whole. */
public final class BacktestText {

  private static final int MUNICIPALITY_WIDTH = 18;
  private static final int NAME_WIDTH = 28;
  private static final int DIGEST_SHOWN = 8;

  private final Backtest backtest;
  private final Benchmark benchmark;
  private final Labels labels;
  private final TechnologyNames technologyNames;

  /**
   * @param technologies of the rules folder, for their names
   * @param benchmark whose measured reduction is the forecast for all tasks
   */
  public BacktestText(
      Backtest backtest, List<Technology> technologies, Benchmark benchmark, Labels labels) {
    this.backtest = backtest;
    this.benchmark = benchmark;
    this.labels = labels;
    this.technologyNames = new TechnologyNames(technologies);
  }

  public String render() {
    return heading() + methods() + rows() + rejected() + line("backtest.notes") + classes();
  }

  /** The last line: how many results were forecast, and how well. */
  public String summary() {
    return backtest.scores().stream()
        .filter(score -> score.method() == ForecastMethod.MODEL)
        .map(this::summary)
        .findFirst()
        .orElseGet(() -> line("backtest.summary.none"));
  }

  private String summary(BacktestScore score) {
    return line(
        "backtest.summary",
        Map.of(
            "results", score.results(),
            "inside", Math.round(score.insideInterval() * score.results()),
            "error", points(score.meanAbsoluteError()),
            "harm", backtest.rows().stream().filter(BacktestRow::isHarm).count()));
  }

  private String heading() {
    String digest = backtest.rulesSha256();
    Map<String, Object> values =
        Map.of(
            "rules", digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())),
            "results", backtest.rows().size(),
            "rejected", backtest.rejected().size(),
            "seed", backtest.sampling().seed(),
            "draws", backtest.sampling().draws());
    String vendors = backtest.sampling().vendorResults() ? "" : line("backtest.noVendors");
    return line("backtest.title") + line("backtest.subtitle", values) + vendors;
  }

  private String methods() {
    if (backtest.scores().isEmpty()) {
      return "\n" + line("backtest.methods.none");
    }
    TextTable table =
        new TextTable()
            .text(labels.text("backtest.column.method"), Integer.MAX_VALUE)
            .figures(labels.text("backtest.column.results"))
            .figures(labels.text("backtest.column.meanError"))
            .figures(labels.text("backtest.column.bias"))
            .figures(labels.text("backtest.column.insideShare"))
            .figures(labels.text("backtest.column.correlation"));
    for (BacktestScore score : backtest.scores()) {
      table.row(
          method(score.method()),
          Integer.toString(score.results()),
          points(score.meanAbsoluteError()),
          signedPoints(score.bias()),
          inside(score),
          correlation(score));
    }
    return "\n" + line("backtest.methods") + table.render() + withHarm();
  }

  /** One result that got out of hand outweighs all others, so it is not in the table. */
  private String withHarm() {
    String methods =
        backtest.scoresWithHarm().stream()
            .filter(BacktestText::isModelOrNaive)
            .map(this::inOneLine)
            .collect(Collectors.joining(labels.text("backtest.withHarm.separator")));
    return line("backtest.withHarm", Map.of("results", backtest.rows().size(), "methods", methods));
  }

  private static boolean isModelOrNaive(BacktestScore score) {
    return score.method() == ForecastMethod.MODEL
        || score.method() == ForecastMethod.BENCHMARK_FOR_ALL;
  }

  private String inOneLine(BacktestScore score) {
    return labels.text(
        "backtest.withHarm.method",
        Map.of(
            "method", method(score.method()),
            "error", points(score.meanAbsoluteError()),
            "bias", signedPoints(score.bias()),
            "inside", inside(score),
            "correlation", correlation(score)));
  }

  private String rows() {
    if (backtest.rows().isEmpty()) {
      return "";
    }
    TextTable table =
        described()
            .figures(labels.text("backtest.column.measured"))
            .figures(labels.text("backtest.column.likely"))
            .figures(labels.text("backtest.column.interval"))
            .figures(labels.text("backtest.column.error"))
            .text(labels.text("backtest.column.inside"), Integer.MAX_VALUE)
            .text(ForecastBar.scale(), Integer.MAX_VALUE);
    for (BacktestRow row : backtest.rows()) {
      IntroductionResult result = row.result();
      table.row(
          result.id(),
          result.municipality(),
          result.task().name(),
          technologyNames.joined(result.technologies()),
          measured(row),
          labels.percent(row.predicted().likely()),
          interval(row.predicted()),
          signedPoints(row.error()),
          row.isInside() ? "○" : "×",
          ForecastBar.of(row.predicted(), row.measured()));
    }
    return "\n" + line("backtest.rows") + line("backtest.legend") + table.render();
  }

  private String rejected() {
    if (backtest.rejected().isEmpty()) {
      return "\n";
    }
    TextTable table =
        described()
            .text(labels.text("backtest.column.outcome"), NAME_WIDTH)
            .text(labels.text("backtest.column.verdict"), NAME_WIDTH)
            .figures(labels.text("backtest.column.likely"))
            .figures(labels.text("backtest.column.interval"))
            .figures(labels.text("backtest.column.place"))
            .text(labels.text("backtest.column.topHalf"), NAME_WIDTH);
    for (RejectedResult each : backtest.rejected()) {
      IntroductionResult result = each.result();
      table.row(
          result.id(),
          result.municipality(),
          result.task().name(),
          technologyNames.joined(result.technologies()),
          labels.of(result.outcome()),
          labels.of(each.verdict()),
          labels.percent(each.predicted().likely()),
          interval(each.predicted()),
          each.place() + "/" + each.of(),
          labels.text(each.recommendedInTopHalf() ? "yes" : "no"));
    }
    return "\n" + line("backtest.rejected") + table.render() + "\n";
  }

  /** A table that begins with what a result is about. */
  private TextTable described() {
    return new TextTable()
        .text(labels.text("column.id"), NAME_WIDTH)
        .text(labels.text("field.result.municipality"), MUNICIPALITY_WIDTH)
        .text(labels.text("column.name"), NAME_WIDTH)
        .text(labels.text("column.technologies"), NAME_WIDTH);
  }

  private String classes() {
    TextTable table =
        new TextTable()
            .text(labels.text("column.technologies"), NAME_WIDTH)
            .figures(labels.text("backtest.column.rho"))
            .figures(labels.text("backtest.column.suitability"))
            .figures(labels.text("backtest.column.level"))
            .figures(labels.text("backtest.column.harm"))
            .figures(labels.text("backtest.column.results"));
    for (ReferenceClass each : backtest.referenceClasses()) {
      table.row(
          technologyNames.joined(List.of(each.technology())),
          labels.factor(each.reductionOnCovered()),
          labels.points(each.suitability()),
          labels.factor(each.answerLevel()),
          labels.percent(each.harmShare()),
          Integer.toString(each.results().size()));
    }
    return "\n" + line("backtest.classes") + table.render();
  }

  private String method(ForecastMethod method) {
    return method == ForecastMethod.BENCHMARK_FOR_ALL
        ? labels.text(
            "backtest.method.rate",
            Map.of("method", labels.of(method), "rate", labels.percent(benchmark.reductionRate())))
        : labels.of(method);
  }

  private String measured(BacktestRow row) {
    String rate = labels.percent(row.measured());
    return row.result().lowerBound()
        ? labels.text("backtest.lowerBound", Map.of("rate", rate))
        : rate;
  }

  private String interval(Range predicted) {
    return labels.text(
        "range.ends",
        Map.of("low", labels.percent(predicted.low()), "high", labels.percent(predicted.high())));
  }

  private static String none() {
    return "-";
  }

  private String inside(BacktestScore score) {
    return score.insideInterval() == null ? none() : labels.percent(score.insideInterval());
  }

  private String correlation(BacktestScore score) {
    return score.rankCorrelation() == null ? none() : labels.factor(score.rankCorrelation());
  }

  /** A share as percentage points. */
  private String points(double share) {
    return labels.points(share * 100);
  }

  private String signedPoints(double share) {
    return labels.signed(points(share));
  }

  private String line(String key) {
    return labels.text(key) + "\n";
  }

  private String line(String key, Map<String, ?> values) {
    return TextTable.printable(labels.text(key, values)) + "\n";
  }
}
