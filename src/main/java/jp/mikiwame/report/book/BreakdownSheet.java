package jp.mikiwame.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TaskFindings;
import jp.mikiwame.report.TechnologyNames;
import jp.mikiwame.report.book.BookTable.Look;

/** 内訳: what each criterion said of each task, with the points that it gave. */
final class BreakdownSheet {

  private static final Look LOOK = Look.of(2, 4);

  private final Assessment assessment;
  private final Labels labels;
  private final RuleIndex rules;
  private final TechnologyNames technologyNames;

  /**
   * @param technology whose suitability it counts for; null where it counts for none
   * @param line the points; null where none can be earned
   */
  private record Answer(
      Candidate candidate,
      TaskFindings findings,
      Finding finding,
      String technology,
      ScoreLine line) {}

  private BreakdownSheet(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.labels = labels;
    this.rules = new RuleIndex(assessment.criteria());
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  static BookTable<?> of(Assessment assessment, Labels labels) {
    return new BreakdownSheet(assessment, labels).table();
  }

  private BookTable<Answer> table() {
    return new BookTable<>(
        labels.text("book.breakdown"),
        List.of(labels.text("book.breakdown"), labels.text("book.breakdown.note")),
        columns(),
        LOOK,
        assessment.candidates().stream().flatMap(this::answers));
  }

  private Columns<Answer> columns() {
    return new Columns<Answer>(labels)
        .text("column.id", 13, each -> each.candidate().task().id())
        .text("column.name", 20, each -> each.candidate().task().name())
        .text("book.purpose", 14, this::purpose)
        .figures("book.step", Kind.COUNT, each -> number(each.finding().step()))
        .text("column.rule", 13, BreakdownSheet::rule)
        .text("book.title", 26, this::title)
        .text("book.outcome", 11, each -> labels.of(each.finding().outcome()))
        .range("book.points", Kind.POINTS, each -> of(each, ScoreLine::contribution))
        .figures("book.best", Kind.POINTS, each -> of(each, ScoreLine::best))
        .text("book.observed", 36, each -> each.findings().seen(each.finding()))
        .text("book.standard", 30, this::standard)
        .text("explain.source", 34, each -> each.findings().shown(each.finding()).source());
  }

  private Stream<Answer> answers(Candidate candidate) {
    TaskFindings findings = new TaskFindings(candidate, rules, labels);
    List<Answer> answers = new ArrayList<>();
    for (Scorecard card : candidate.scorecards()) {
      for (ScoreLine line : card.lines()) {
        Finding finding = findings.of(line.criterion(), null);
        answers.add(new Answer(candidate, findings, finding, card.technology(), line));
      }
    }
    for (String folder :
        List.of(Criterion.GATES, Criterion.ALTERNATIVES, Criterion.STEPS, Criterion.CHECKING)) {
      findings.inFolder(folder).stream()
          .filter(BreakdownSheet::tellsSomething)
          .map(finding -> new Answer(candidate, findings, finding, null, null))
          .forEach(answers::add);
    }
    return answers.stream();
  }

  /** There are many steps that a criterion does not speak of. */
  private static boolean tellsSomething(Finding finding) {
    return finding.step() == null || finding.outcome() != Outcome.MISS;
  }

  private String purpose(Answer answer) {
    return answer.technology() != null
        ? technologyNames.joined(List.of(answer.technology()))
        : labels.text("book.purpose." + rules.criterion(answer.finding().criterion()).folder());
  }

  private static String rule(Answer answer) {
    Finding finding = answer.finding();
    return finding.isHit() ? finding.rule() : finding.criterion();
  }

  private String title(Answer answer) {
    Finding finding = answer.finding();
    return finding.isHit()
        ? rules.rule(finding.rule()).title()
        : rules.criterion(finding.criterion()).title();
  }

  /** What the rule that hit demands, or else what each of them would. */
  private String standard(Answer answer) {
    Finding finding = answer.finding();
    if (finding.isHit()) {
      return labels.conditions(rules.rule(finding.rule()).conditions());
    }
    return rules.criterion(finding.criterion()).grades().stream()
        .map(this::demand)
        .collect(Collectors.joining(labels.text("book.or")));
  }

  private String demand(Rule rule) {
    String demand = labels.conditions(rule.conditions());
    return rule.conclusion() instanceof Conclusion.Points
        ? labels.text("book.demand", Map.of("rule", rule.id(), "demand", demand))
        : demand;
  }

  private static <V> V of(Answer answer, Function<ScoreLine, V> value) {
    return answer.line() == null ? null : value.apply(answer.line());
  }

  private static Integer number(Integer step) {
    return step == null ? null : step + 1;
  }
}
