package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.RuleIndex;

/** Results of cases for a console: failures with what was seen and what the rules wanted. */
public final class CaseText {

  private final RuleIndex rules;
  private final Labels labels;

  public CaseText(List<Criterion> criteria, Labels labels) {
    this.rules = new RuleIndex(criteria);
    this.labels = labels;
  }

  /** Failures and known failures, each with its reasons. Nothing for a case that holds. */
  public String render(List<CaseResult> results) {
    return results.stream()
        .filter(result -> result.isFailure() || result.ruleCase().isTodo())
        .map(this::render)
        .collect(Collectors.joining());
  }

  public String summary(List<CaseResult> results) {
    long failed = results.stream().filter(CaseResult::isFailure).count();
    long todo = results.stream().filter(r -> r.ruleCase().isTodo() && !r.isFailure()).count();
    return labels.text(
            "test.summary",
            Map.of(
                "cases",
                results.size(),
                "passed",
                results.size() - failed - todo,
                "failed",
                failed,
                "todo",
                todo))
        + "\n";
  }

  /** Why a case does not hold, one line each. */
  String reasons(CaseResult result) {
    StringBuilder text = new StringBuilder();
    String expected = worth(result.ruleCase().expect(), result.ruleCase().points());
    String actual = worth(result.actual(), result.actualPoints());
    text.append(labels.text("test.expected", Map.of("expected", expected, "actual", actual)))
        .append('\n');
    for (Observation seen : result.finding().observations()) {
      text.append(
              labels.text(
                  "test.observed",
                  Map.of(
                      "field", labels.field(seen.path()),
                      "value", labels.value(seen.path(), seen.value()))))
          .append('\n');
    }
    for (Rule rule : rules.criterion(result.ruleCase().criterion()).grades()) {
      text.append(
              labels.text(
                  "test.wanted",
                  Map.of("rule", rule.id(), "conditions", labels.conditions(rule.conditions()))))
          .append('\n');
    }
    return text.toString();
  }

  private String render(CaseResult result) {
    RuleCase each = result.ruleCase();
    String key =
        each.isTodo()
            ? result.isFailure() ? "test.todo.passed" : "test.todo.failed"
            : "test.failed";
    String head =
        labels.text(
            key,
            Map.of(
                "file", each.file(),
                "line", each.line(),
                "criterion", each.criterion(),
                "name", each.name(),
                "todo", String.valueOf(each.todo())));
    return head + "\n" + reasons(result).indent(4);
  }

  private String worth(String answer, Double points) {
    return points == null || points == 0
        ? answer
        : labels.text("test.points", Map.of("answer", answer, "points", labels.number(points)));
  }
}
