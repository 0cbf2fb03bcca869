package jp.mikiwame.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;
import jp.mikiwame.model.Backtest;
import jp.mikiwame.model.BacktestRow;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.IntroductionResult;

/** Forecasts of known results for a spreadsheet: a row for each result, shares as numbers. */
public final class BacktestCsv {

  private static final ObjectWriter WRITER = writer();

  /** One line of the file; the components are its columns. */
  @JsonPropertyOrder({
    "id",
    "municipality",
    "task",
    "technologies",
    "vendorSponsored",
    "measured",
    "p10",
    "p50",
    "p90",
    "widestLow",
    "widestHigh",
    "error",
    "inside",
    "naive"
  })
  private record Line(
      String id,
      String municipality,
      String task,
      String technologies,
      boolean vendorSponsored,
      double measured,
      double p10,
      double p50,
      double p90,
      double widestLow,
      double widestHigh,
      double error,
      boolean inside,
      double naive) {}

  private BacktestCsv() {}

  /**
   * @param benchmark whose measured reduction is what somebody would forecast for all tasks
   */
  public static String write(Backtest backtest, Benchmark benchmark) {
    List<Line> lines =
        backtest.rows().stream().map(row -> line(row, benchmark.reductionRate())).toList();
    try {
      return CsvCells.BYTE_ORDER_MARK + WRITER.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can always be written", e);
    }
  }

  private static Line line(BacktestRow row, double naive) {
    IntroductionResult result = row.result();
    return new Line(
        CsvCells.text(result.id()),
        CsvCells.text(result.municipality()),
        CsvCells.text(result.task().name()),
        CsvCells.text(String.join("+", result.technologies())),
        result.vendorSponsored(),
        row.measured(),
        row.predicted().low(),
        row.predicted().likely(),
        row.predicted().high(),
        row.widest().low(),
        row.widest().high(),
        row.error(),
        row.isInside(),
        naive);
  }

  private static ObjectWriter writer() {
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    return mapper.writer(
        mapper.schemaFor(Line.class).withHeader().withLineSeparator(CsvCells.LINE_END));
  }
}
