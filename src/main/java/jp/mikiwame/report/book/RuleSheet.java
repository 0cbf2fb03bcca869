package jp.mikiwame.report.book;

import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.book.BookTable.Look;

/** 規則: every rule by which the tasks were judged, also those that none of them met. */
final class RuleSheet {

  private static final Look LOOK = Look.of(1, 6);

  private record Grade(Criterion criterion, Rule rule) {}

  private RuleSheet() {}

  static BookTable<?> of(Assessment assessment, Labels labels) {
    Stream<Grade> grades =
        assessment.criteria().stream()
            .flatMap(
                criterion -> criterion.grades().stream().map(rule -> new Grade(criterion, rule)));
    return new BookTable<>(
        labels.text("book.rules"),
        List.of(labels.text("book.rules"), labels.text("book.rules.note")),
        columns(labels),
        LOOK,
        grades);
  }

  private static Columns<Grade> columns(Labels labels) {
    return new Columns<Grade>(labels)
        .text("column.rule", 13, each -> each.rule().id())
        .text("book.criterion", 22, each -> each.criterion().title())
        .text("book.title", 26, each -> each.rule().title())
        .text("book.standard", 34, each -> labels.conditions(each.rule().conditions()))
        .figures("book.rule.points", Kind.NUMBER, each -> points(each.rule()))
        .text("column.reason", 36, each -> each.criterion().reason())
        .text("explain.source", 40, each -> each.rule().source())
        .text(
            "column.file",
            30,
            each -> "rules/" + each.criterion().file() + ":" + each.rule().line());
  }

  private static Double points(Rule rule) {
    return rule.conclusion() instanceof Conclusion.Points scored ? scored.points() : null;
  }
}
