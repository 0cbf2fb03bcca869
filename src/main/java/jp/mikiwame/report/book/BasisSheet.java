package jp.mikiwame.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TechnologyNames;
import jp.mikiwame.report.book.BookTable.Look;

/** 前提と出典: the numbers that every estimate hangs on, and where they come from. */
final class BasisSheet {

  private static final Look LOOK = Look.of(2, 10);

  private final Labels labels;
  private final TechnologyNames technologyNames;
  private final List<Basis> all = new ArrayList<>();

  /**
   * @param id as in files; null if it has none
   * @param value null where it does not vary
   * @param unit null if it has none
   * @param checkedOn when somebody last checked it; null if nobody says
   */
  private record Basis(
      String group,
      String name,
      String id,
      Range value,
      String unit,
      String source,
      String checkedOn) {}

  private BasisSheet(Assessment assessment, Labels labels) {
    this.labels = labels;
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  static BookTable<?> of(Assessment assessment, Labels labels) {
    return new BasisSheet(assessment, labels).table(assessment);
  }

  private BookTable<Basis> table(Assessment assessment) {
    assessment.assumptions().forEach(this::assumption);
    benchmark(assessment.calibration());
    assessment.referenceClasses().forEach(this::referenceClass);
    return new BookTable<>(
        labels.text("book.basis"),
        List.of(labels.text("book.basis"), labels.text("book.basis.note")),
        columns(),
        LOOK,
        all.stream());
  }

  private Columns<Basis> columns() {
    return new Columns<Basis>(labels)
        .text("book.group", 13, Basis::group)
        .text("book.what", 32, Basis::name)
        .range("book.value", Kind.NUMBER, Basis::value)
        .text("book.unit", 10, Basis::unit)
        .text("explain.source", 70, Basis::source)
        .text("book.checkedOn", 12, Basis::checkedOn)
        .text("book.key", 24, Basis::id);
  }

  private void assumption(Assumption each) {
    String checked = each.checkedOn() == null ? null : each.checkedOn().toString();
    all.add(
        new Basis(
            labels.text("book.assumption"),
            each.name(),
            each.id(),
            each.value(),
            each.unit(),
            each.source(),
            checked));
  }

  private void benchmark(Calibration known) {
    String group = labels.text("book.benchmark");
    add(group, known.name(), "book.rate.measured", known.reductionRate(), known.source());
    add(group, known.name(), "book.suitabilityOf", known.suitability(), "");
    add(group, known.name(), "book.covered", known.coveredShare(), known.profileSource());
    add(group, known.name(), "book.checkingShare", known.checkingShare(), "");
    add(group, known.name(), "book.exceptionRate", known.exceptionRate(), "");
    add(group, known.name(), "book.rhoOf", known.reductionOnCovered(), "");
  }

  private void referenceClass(ReferenceClass known) {
    String group = labels.text("book.class");
    String name = technologyNames.joined(List.of(known.technology()));
    String results =
        labels.text(
            "book.results",
            Map.of(
                "count", known.results().size(),
                "results", String.join(labels.text("list.separator"), known.results())));
    add(group, name, "book.rhoOf", known.reductionOnCovered(), results);
    add(group, name, "book.suitabilityOf", known.suitability(), "");
    add(group, name, "book.alpha", known.alpha(), "");
    add(group, name, "book.beta", known.beta(), "");
    add(group, name, "book.answerLevel", known.answerLevel(), "");
    add(group, name, "book.harmShare", known.harmShare(), "");
    add(group, name, "book.harmIndex", known.harmIndex(), "");
  }

  private void add(String group, String of, String key, Double value, String source) {
    String name = labels.text("book.of", Map.of("of", of, "what", labels.text(key)));
    Range range = value == null ? null : Range.of(value);
    all.add(new Basis(group, name, null, range, null, source, null));
  }
}
