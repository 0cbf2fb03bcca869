package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.report.Column.Kind;

/** 候補一覧: what is known of a task in one row. */
public final class CandidateColumns {

  private static final int MOST_MISSING = 3;

  private final Labels labels;
  private final CandidateRemarks remarks;
  private final Columns<Candidate> columns;

  private CandidateColumns(Assessment assessment, Labels labels) {
    this.labels = labels;
    this.remarks = new CandidateRemarks(assessment, labels);
    this.columns = new Columns<>(labels);
  }

  public static Columns<Candidate> of(Assessment assessment, Labels labels) {
    CandidateColumns made = new CandidateColumns(assessment, labels);
    made.decision();
    made.obstacles();
    made.more();
    return made.columns;
  }

  /** What is decided by comes first, so that it is seen and printed together. */
  private void decision() {
    columns
        .figures("column.rank", Kind.COUNT, Candidate::rank)
        .text("column.id", 13, each -> each.task().id())
        .text("column.name", 30, each -> each.task().name())
        .text("column.department", 12, each -> each.task().department())
        .text("book.verdict", 13, each -> labels.of(each.recommendation().verdict()))
        .text("column.technologies", 13, remarks::technologies)
        .barred("book.hours", Kind.HOURS, each -> known(each.task().annualHours()))
        .barred("book.expected", Kind.HOURS, each -> likely(each, Outlook::expected))
        .figures("book.p10", Kind.HOURS, each -> outlook(each, o -> o.saved().low()))
        .figures("book.p90", Kind.HOURS, each -> outlook(each, o -> o.saved().high()))
        .figures("column.topTen", Kind.SHARE, each -> stability(each, RankStability::topTen))
        .barred("book.suitability.likely", Kind.POINTS, each -> suitability(each, Range::likely))
        .text("column.effort", 7, each -> word(each.effort()))
        .text("column.quadrant", 10, each -> word(each.quadrant()));
  }

  private void obstacles() {
    columns
        .text("book.gates", 16, this::gates)
        .text("book.alternatives", 16, this::alternatives)
        .text("book.missing", 28, this::missing);
  }

  private void more() {
    columns
        .figures("book.p50", Kind.HOURS, each -> likely(each, o -> o.saved().likely()))
        .figures("book.rate", Kind.SHARE, each -> likely(each, o -> o.reductionRate().likely()))
        .figures("column.savesNothing", Kind.SHARE, each -> outlook(each, Outlook::savesNothing))
        .figures("book.suitability.low", Kind.POINTS, each -> suitability(each, Range::low))
        .figures("book.suitability.high", Kind.POINTS, each -> suitability(each, Range::high))
        .figures("book.completeness", Kind.SHARE, Candidate::completeness)
        .text("field.field", 18, each -> each.task().field());
  }

  private Object known(Range hours) {
    return hours == null ? labels.text("unknown") : (Object) hours.likely();
  }

  private static Object outlook(Candidate candidate, Function<Outlook, Double> value) {
    return candidate.outlook() == null ? null : value.apply(candidate.outlook());
  }

  /** A value of the middle, where there is one to decide by. */
  private Object likely(Candidate candidate, Function<Outlook, Double> value) {
    return candidate.outlook() == null || CandidateRemarks.showsFigures(candidate)
        ? outlook(candidate, value)
        : labels.text("unknown");
  }

  private static Object stability(Candidate candidate, Function<RankStability, Double> value) {
    return candidate.stability() == null ? null : value.apply(candidate.stability());
  }

  private static Object suitability(Candidate candidate, Function<Range, Double> end) {
    return candidate.suitability() == null ? null : end.apply(candidate.suitability());
  }

  private String word(Enum<?> constant) {
    return constant == null ? null : labels.of(constant);
  }

  private String gates(Candidate candidate) {
    Recommendation what = candidate.recommendation();
    return rules(what.blockedBy(), what.openGates());
  }

  private String alternatives(Candidate candidate) {
    Recommendation what = candidate.recommendation();
    return rules(what.alternatives(), what.openAlternatives());
  }

  private String rules(List<String> hit, List<String> open) {
    String separator = labels.text("list.separator");
    List<String> all = new ArrayList<>();
    if (!hit.isEmpty()) {
      all.add(String.join(separator, hit));
    }
    if (!open.isEmpty()) {
      all.add(labels.text("book.open", Map.of("rules", String.join(separator, open))));
    }
    return String.join(separator, all);
  }

  private String missing(Candidate candidate) {
    return candidate.missing().stream()
        .map(each -> labels.field(each.path()))
        .distinct()
        .limit(MOST_MISSING)
        .collect(Collectors.joining(labels.text("list.separator")));
  }
}
