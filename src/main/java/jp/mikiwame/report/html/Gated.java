package jp.mikiwame.report.html;

import java.util.List;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TechnologyNames;

/** A task that only gates hold back, and what would release it. */
public record Gated(TaskRow row, List<Bar> bars) {

  /** One gate that hit. */
  public record Bar(String rule, String title, String effect, String release) {}

  static List<Gated> of(Assessment assessment, List<TaskRow> rows, Labels labels) {
    RuleIndex rules = new RuleIndex(assessment.criteria());
    TechnologyNames names = new TechnologyNames(assessment.technologies());
    return rows.stream()
        .filter(row -> verdict(assessment, row) == Verdict.GATED)
        .map(row -> new Gated(row, bars(assessment, row, rules, names, labels)))
        .toList();
  }

  private static Verdict verdict(Assessment assessment, TaskRow row) {
    return assessment.candidates().get(row.index()).recommendation().verdict();
  }

  /** Gates of other technologies than those that fit do not hold the task back. */
  private static List<Bar> bars(
      Assessment assessment, TaskRow row, RuleIndex rules, TechnologyNames names, Labels labels) {
    Recommendation recommendation = assessment.candidates().get(row.index()).recommendation();
    List<Rule> all = recommendation.blockedBy().stream().map(rules::rule).toList();
    List<Rule> own =
        all.stream().filter(r -> gate(r).concerns(recommendation.technologies())).toList();
    return (own.isEmpty() ? all : own).stream().map(rule -> bar(rule, names, labels)).toList();
  }

  private static Conclusion.Gate gate(Rule rule) {
    return (Conclusion.Gate) rule.conclusion();
  }

  private static Bar bar(Rule rule, TechnologyNames names, Labels labels) {
    Conclusion.Gate gate = (Conclusion.Gate) rule.conclusion();
    String effect = labels.of(gate.effect()) + " (" + names.each(gate.technologies(), labels) + ")";
    return new Bar(rule.id(), rule.title(), effect, gate.release());
  }
}
