package jp.mikiwame.report.book;

import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TaskFindings;
import jp.mikiwame.report.TechnologyNames;
import jp.mikiwame.report.book.BookTable.Look;

/** 関門と解除条件: what stops a technology on a task, and what would lift it. */
final class GateSheet {

  private static final Look LOOK = Look.of(2, 6);

  private final Assessment assessment;
  private final Labels labels;
  private final RuleIndex rules;
  private final TechnologyNames technologyNames;

  private record Stop(Candidate candidate, TaskFindings findings, Finding finding, Rule rule) {

    Conclusion.Gate gate() {
      return (Conclusion.Gate) rule.conclusion();
    }
  }

  private GateSheet(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.labels = labels;
    this.rules = new RuleIndex(assessment.criteria());
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  static BookTable<?> of(Assessment assessment, Labels labels) {
    return new GateSheet(assessment, labels).table();
  }

  private BookTable<Stop> table() {
    return new BookTable<>(
        labels.text("book.gateSheet"),
        List.of(labels.text("book.gateSheet"), labels.text("book.gateSheet.note")),
        columns(),
        LOOK,
        assessment.candidates().stream().flatMap(this::stops));
  }

  private Columns<Stop> columns() {
    return new Columns<Stop>(labels)
        .text("column.id", 13, each -> each.candidate().task().id())
        .text("column.name", 22, each -> each.candidate().task().name())
        .text("column.department", 13, each -> each.candidate().task().department())
        .text("book.verdict", 12, each -> labels.of(each.candidate().recommendation().verdict()))
        .text("book.gate", 12, each -> each.rule().id())
        .text("book.title", 24, each -> each.rule().title())
        .text("book.outcome", 10, each -> labels.of(each.finding().outcome()))
        .text("book.effect", 8, each -> labels.of(each.gate().effect()))
        .text("book.stopped", 14, each -> technologyNames.joined(each.gate().technologies()))
        .text("explain.release", 34, each -> each.gate().release())
        .text("book.observed", 32, each -> each.findings().seen(each.finding()))
        .text("explain.source", 32, each -> each.rule().source());
  }

  private Stream<Stop> stops(Candidate candidate) {
    TaskFindings findings = new TaskFindings(candidate, rules, labels);
    return findings.inFolder(Criterion.GATES).stream()
        .filter(finding -> finding.outcome() != Outcome.MISS)
        .flatMap(
            finding ->
                finding.possible().stream()
                    .map(id -> new Stop(candidate, findings, finding, rules.rule(id))));
  }
}
