package jp.mikiwame.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;

/** The section of the guide that is about one criterion. */
final class CriterionGuide {

  private final Map<String, String> technologies;
  private final Map<String, List<RuleCase>> cases;
  private final Labels labels;

  /**
   * @param technologies names by id
   */
  CriterionGuide(Map<String, String> technologies, List<RuleCase> cases, Labels labels) {
    this.technologies = technologies;
    this.cases = cases.stream().collect(Collectors.groupingBy(RuleCase::criterion));
    this.labels = labels;
  }

  String render(Criterion criterion) {
    StringBuilder text = new StringBuilder();
    text.append("<a id=\"").append(anchor(criterion)).append("\"></a>\n");
    text.append("#### ").append(criterion.id()).append(' ');
    text.append(MarkdownTable.plain(criterion.title())).append("\n\n");
    if (!criterion.reason().isEmpty()) {
      criterion.reason().lines().map(MarkdownTable::plain).forEach(l -> line(text, l));
      text.append('\n');
    }
    text.append(grades(criterion));
    RuleGuide.conditionsOf(criterion)
        .map(Condition::path)
        .distinct()
        .forEach(path -> line(text, "- " + field(path)));
    line(text, "- " + files(criterion));
    return text.append('\n').append(examples(criterion)).toString();
  }

  /** What a link to the section names. */
  static String anchor(Criterion criterion) {
    return criterion.id().toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private String grades(Criterion criterion) {
    RuleWorth worth = new RuleWorth(labels);
    MarkdownTable table =
        new MarkdownTable(
            labels.text("column.rule"),
            labels.text("guide.column.condition"),
            labels.text("column.worth"),
            labels.text("guide.column.source"));
    for (Rule rule : criterion.grades()) {
      table.row(
          MarkdownTable.code(rule.id()) + " " + MarkdownTable.plain(rule.title()),
          demands(rule),
          MarkdownTable.plain(worth.full(rule, id -> technologies.getOrDefault(id, id))),
          MarkdownTable.plain(rule.source()));
    }
    return table.render();
  }

  private String demands(Rule rule) {
    return rule.conditions().stream()
        .map(condition -> labels.conditions(List.of(condition)))
        .filter(demand -> !demand.isEmpty())
        .map(MarkdownTable::plain)
        .collect(Collectors.joining("<br>"));
  }

  /** What is computed also says from which answers. */
  private String field(String path) {
    String need = labels.need(path);
    return labels.text(
        path.endsWith(need) ? "guide.field" : "guide.field.computed",
        Map.of(
            "path", MarkdownTable.code(path),
            "name", MarkdownTable.plain(labels.field(path)),
            "need", MarkdownTable.plain(need)));
  }

  private String files(Criterion criterion) {
    String casesFile = criterion.file().replaceAll("\\.drl$", ".cases.yaml");
    return labels.text("guide.files", Map.of("drl", criterion.file(), "cases", casesFile));
  }

  private String examples(Criterion criterion) {
    List<RuleCase> all = cases.getOrDefault(criterion.id(), List.of());
    List<String> others = List.of(RuleCase.NONE, RuleCase.UNDETERMINED);
    StringBuilder text = new StringBuilder();
    append(text, "hit", all.stream().filter(each -> !others.contains(each.expect())).toList());
    for (String answer : others) {
      append(text, answer, all.stream().filter(each -> each.expect().equals(answer)).toList());
    }
    return text.toString();
  }

  private void append(StringBuilder text, String answer, List<RuleCase> examples) {
    if (examples.isEmpty()) {
      return;
    }
    line(text, "**" + labels.text("guide.cases." + answer) + "**\n");
    for (RuleCase each : examples) {
      String rule = answer.equals("hit") ? MarkdownTable.code(each.expect()) + " " : "";
      line(text, "- " + rule + MarkdownTable.plain(name(each)));
    }
    text.append('\n');
  }

  private String name(RuleCase each) {
    return each.isTodo()
        ? labels.text("guide.case.todo", Map.of("name", each.name(), "todo", each.todo()))
        : each.name();
  }
}
