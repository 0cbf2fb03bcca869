package jp.mikiwame.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Totals;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.Measured;
import jp.mikiwame.report.book.BookTable.Look;

/** 団体と合計: whose tasks these are, what they come to, and from what it was computed. */
final class TotalsSheet {

  private static final Look LOOK = Look.of(1, 6);

  private final Labels labels;
  private final List<Line> all = new ArrayList<>();

  /**
   * @param value a text or a {@link Measured}; null where there is only a range
   * @param range null where there is only a value
   */
  private record Line(String what, Object value, Range range, Kind kind, String note) {

    Measured end(double value) {
      return new Measured(value, kind);
    }
  }

  private TotalsSheet(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param cut how many texts did not fit into their cells
   */
  static BookTable<?> of(Assessment assessment, int cut, Labels labels) {
    return new TotalsSheet(labels).table(assessment, cut);
  }

  private BookTable<Line> table(Assessment assessment, int cut) {
    organization(assessment);
    totals(assessment.totals());
    run(assessment.run());
    for (String key : List.of("verdict", "range", "unknown", "suitability", "gate", "judgement")) {
      text("book.reading", labels.text("book.reading." + key));
    }
    if (cut > 0) {
      text(
          "book.cut", labels.text("book.cut.note", Map.of("count", cut, "most", CellText.LONGEST)));
    }
    return new BookTable<>(
        labels.text("book.totals"),
        List.of(labels.text("book.totals"), labels.text("book.totals.note")),
        columns(),
        LOOK,
        all.stream());
  }

  private Columns<Line> columns() {
    return new Columns<Line>(labels)
        .text("book.what", 34, Line::what)
        .text("book.single", 34, Line::value)
        .figures("book.bottom", Kind.NUMBER, each -> of(each, each.range(), 0))
        .figures("book.middle", Kind.NUMBER, each -> of(each, each.range(), 1))
        .figures("book.top", Kind.NUMBER, each -> of(each, each.range(), 2))
        .text("book.explanation", 60, Line::note);
  }

  private static Measured of(Line line, Range range, int end) {
    if (range == null) {
      return null;
    }
    double[] ends = {range.low(), range.likely(), range.high()};
    return line.end(ends[end]);
  }

  private void organization(Assessment assessment) {
    add("book.organization", assessment.organization().name());
    if (assessment.organization().code() != null) {
      add("book.organization.code", assessment.organization().code());
    }
    if (assessment.fiscalYear() != null) {
      add("field.inventory.fiscalYear", assessment.fiscalYear().toString());
    }
    add("book.asOf", assessment.run().asOf().toString());
  }

  private void totals(Totals totals) {
    count("book.tasks", totals.tasks());
    count("book.unknownHours", totals.unknownHours());
    count("book.recommended", totals.recommended());
    totals
        .verdicts()
        .forEach(
            (verdict, count) -> {
              String what = labels.text("book.verdictOf", Map.of("verdict", labels.of(verdict)));
              all.add(new Line(what, new Measured(count, Kind.COUNT), null, Kind.COUNT, null));
            });
    range("book.annualHours", null, totals.annualHours(), Kind.HOURS);
    Measured mean = new Measured(totals.outlook().expected(), Kind.HOURS);
    range("book.savedTogether", mean, totals.outlook().saved(), Kind.HOURS);
    range("book.rateTogether", null, totals.outlook().reductionRate(), Kind.SHARE);
    Measured nothing = new Measured(totals.outlook().savesNothing(), Kind.SHARE);
    range("book.nothingTogether", nothing, null, Kind.SHARE);
    range("book.fte", null, totals.fte(), Kind.FACTOR);
    range("book.formulaTogether", null, totals.hoursSaved(), Kind.HOURS);
    count("book.hits", totals.hits());
    count("book.undetermined", totals.undetermined());
  }

  private void run(RunInfo run) {
    add("book.engine", run.engine());
    add("book.inventory", run.inventoryFile());
    add("book.inventory.sha256", run.inventorySha256());
    add("book.rules.sha256", run.rulesSha256());
    add("book.seed", Long.toString(run.sampling().seed()));
    count("book.draws", run.sampling().draws());
    add("book.vendorResults", labels.text(run.sampling().vendorResults() ? "yes" : "no"));
  }

  private void add(String key, String value) {
    all.add(new Line(labels.text(key), value, null, Kind.TEXT, null));
  }

  private void text(String key, String note) {
    all.add(new Line(labels.text(key), null, null, Kind.TEXT, note));
  }

  private void count(String key, long value) {
    all.add(new Line(labels.text(key), new Measured(value, Kind.COUNT), null, Kind.COUNT, null));
  }

  private void range(String key, Object value, Range range, Kind kind) {
    all.add(new Line(labels.text(key), value, range, kind, labels.text(key + ".note")));
  }
}
