package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;

/** What the criteria found out about one task, in words: what was seen, and what that is worth. */
public final class TaskFindings {

  /** Rules are written in Japanese, so the values in their sentences are too. */
  private static final Labels RULE_WORDS = Labels.of("ja");

  private final Candidate candidate;
  private final RuleIndex rules;
  private final Labels labels;

  public TaskFindings(Candidate candidate, RuleIndex rules, Labels labels) {
    this.candidate = candidate;
    this.rules = rules;
    this.labels = labels;
  }

  /** The answers of the criteria in one folder. */
  public List<Finding> inFolder(String folder) {
    return rules.inFolder(folder, candidate.findings());
  }

  /**
   * @param step from 0; null for a criterion that looks at the task
   */
  public Finding of(String criterion, Integer step) {
    return candidate.findings().stream()
        .filter(f -> f.criterion().equals(criterion) && Objects.equals(f.step(), step))
        .findFirst()
        .orElseThrow();
  }

  /** What the criterion of a rule found out. */
  public Finding ofRule(String rule, Integer step) {
    return of(rule.substring(0, rule.lastIndexOf('-')), step);
  }

  /** The rule that decided, or else the first that could. */
  public Rule shown(Finding finding) {
    return finding.isHit()
        ? rules.rule(finding.rule())
        : rules.criterion(finding.criterion()).grades().get(0);
  }

  /** The reason of a rule that hit, or else what was seen. */
  public String seen(Finding finding) {
    if (!finding.isHit()) {
      return observed(finding);
    }
    Rule rule = rules.rule(finding.rule());
    Map<String, Object> seen = new LinkedHashMap<>();
    finding.observations().forEach(o -> seen.put(o.path(), o.value()));
    return RULE_WORDS.because(rule.because(), rule.conditions(), seen);
  }

  private String observed(Finding finding) {
    List<String> parts = new ArrayList<>();
    for (Observation seen : finding.observations()) {
      if (seen.value() == null && !finding.isUndetermined()) {
        // What is known decided already; nobody has to answer this.
        continue;
      }
      Map<String, String> values =
          Map.of(
              "field", labels.field(seen.path()),
              "value", labels.value(seen.path(), seen.value()));
      String key = seen.value() == null ? "explain.missing" : "explain.observed";
      parts.add(labels.text(key, values));
    }
    return String.join(labels.text("list.separator"), parts);
  }

  /** Points that a line earned, of how many. */
  public String points(ScoreLine line) {
    return line.outcome() == Outcome.UNDETERMINED
        ? labels.text(
            "explain.line.open",
            Map.of(
                "low", labels.points(line.contribution().low()),
                "high", labels.points(line.contribution().high()),
                "best", labels.points(line.best())))
        : labels.text(
            "explain.line",
            Map.of(
                "points", labels.points(line.contribution().likely()),
                "best", labels.points(line.best())));
  }

  /** Grades that would have earned more, and what they ask for; empty unless none was earned. */
  public List<String> wouldEarn(ScoreLine line) {
    List<String> more = new ArrayList<>();
    Criterion criterion = rules.criterion(line.criterion());
    for (Rule grade : criterion.grades()) {
      double points =
          (grade.points() / criterion.bestPoints()) * line.best() - line.contribution().likely();
      if (line.outcome() == Outcome.MISS && points > 0) {
        more.add(
            labels.text(
                "explain.would",
                Map.of(
                    "points", labels.points(points),
                    "condition", labels.conditions(grade.conditions()))));
      }
    }
    return more;
  }
}
