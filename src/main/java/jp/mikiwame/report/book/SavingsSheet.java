package jp.mikiwame.report.book;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TechnologyNames;
import jp.mikiwame.report.book.BookTable.Look;

/** 削減時間の幅: how the hours of each task are put together from its steps. */
final class SavingsSheet {

  private static final Look LOOK = new Look(3, 4, Look.ALL, 2);

  private final Assessment assessment;
  private final Labels labels;
  private final TechnologyNames technologyNames;

  /**
   * @param kind key of what the row is
   * @param step null for the task as a whole
   * @param expected mean of the draws; null where there is none
   */
  private record Part(
      Candidate candidate,
      String kind,
      StepEstimate step,
      List<String> technologies,
      Range hours,
      Double expected,
      Range saved,
      Range rate) {}

  private SavingsSheet(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.labels = labels;
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  static BookTable<?> of(Assessment assessment, Labels labels) {
    return new SavingsSheet(assessment, labels).table();
  }

  private BookTable<Part> table() {
    return new BookTable<>(
        labels.text("book.savings"),
        List.of(
            labels.text("book.savings"),
            labels.text("book.savings.note"),
            labels.text("explain.formula")),
        columns(),
        LOOK,
        assessment.candidates().stream()
            .filter(candidate -> candidate.estimate() != null)
            .flatMap(SavingsSheet::parts));
  }

  private Columns<Part> columns() {
    return new Columns<Part>(labels)
        .text("column.id", 13, each -> each.candidate().task().id())
        .text("column.name", 24, each -> each.candidate().task().name())
        .text("book.part", 13, each -> labels.text(each.kind()))
        .figures("book.step", Kind.COUNT, each -> of(each, step -> step.step() + 1))
        .text("book.step.name", 20, SavingsSheet::name)
        .text("column.rule", 12, each -> of(each, StepEstimate::rule))
        .text("book.outcome", 10, each -> of(each, step -> labels.of(step.outcome())))
        .text("column.technologies", 14, each -> technologyNames.joined(each.technologies()))
        .barred("book.mean", Kind.HOURS, Part::expected)
        .range("book.saved", Kind.HOURS, Part::saved)
        .range("book.share", Kind.SHARE, Part::rate)
        .range("book.present", Kind.HOURS, Part::hours)
        .figures("book.rho", Kind.FACTOR, each -> of(each, StepEstimate::reductionOnCovered))
        .range("book.ratio", Kind.FACTOR, each -> of(each, StepEstimate::ratio))
        .range("book.gross", Kind.HOURS, each -> of(each, StepEstimate::gross))
        .range("book.exceptions", Kind.HOURS, each -> of(each, StepEstimate::exceptions))
        .range("book.checking", Kind.HOURS, each -> of(each, StepEstimate::checking))
        .figures("book.breakEven", Kind.SHARE, each -> of(each, StepEstimate::breakEvenAccuracy))
        .text("book.checkingRules", 18, this::checkingRules);
  }

  private static Stream<Part> parts(Candidate candidate) {
    return Stream.of(
            Stream.of(outlook(candidate), formula(candidate)),
            candidate.estimate().steps().stream().map(step -> step(candidate, "book.taken", step)),
            candidate.estimate().leftOut().stream().map(step -> step(candidate, "book.left", step)))
        .flatMap(Function.identity());
  }

  private static Part outlook(Candidate candidate) {
    return new Part(
        candidate,
        "book.outlook",
        null,
        candidate.estimate().technologies(),
        candidate.estimate().annualHours(),
        candidate.outlook().expected(),
        candidate.outlook().saved(),
        candidate.outlook().reductionRate());
  }

  private static Part formula(Candidate candidate) {
    return new Part(
        candidate,
        "book.formula",
        null,
        candidate.estimate().technologies(),
        candidate.estimate().annualHours(),
        null,
        candidate.estimate().saved(),
        null);
  }

  private static Part step(Candidate candidate, String kind, StepEstimate step) {
    return new Part(
        candidate, kind, step, step.technologies(), step.hours(), null, step.saved(), null);
  }

  private static String name(Part part) {
    return of(part, step -> part.candidate().task().steps().get(step.step()).name());
  }

  private String checkingRules(Part part) {
    return of(part, step -> String.join(labels.text("list.separator"), step.checkingRules()));
  }

  private static <V> V of(Part part, Function<StepEstimate, V> value) {
    return part.step() == null ? null : value.apply(part.step());
  }
}
