package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.RuleCoverage;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Task;

/** Puts rules to the test of their cases, and sees what cases and inventories make use of. */
public final class RuleBench {

  private final RuleBook rules;
  private final RuleIndex index;

  public RuleBench(RuleBook rules) {
    this.rules = rules;
    this.index = new RuleIndex(rules.criteria());
  }

  /** Every case with what came of it, in the order of the cases. */
  public List<CaseResult> run(List<RuleCase> cases) {
    List<List<Finding>> findings = rules.judge(cases.stream().map(RuleCase::task).toList());
    List<CaseResult> results = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      results.add(result(cases.get(i), findings.get(i)));
    }
    return results;
  }

  private CaseResult result(RuleCase each, List<Finding> findings) {
    Finding finding =
        findings.stream()
            .filter(f -> f.criterion().equals(each.criterion()))
            .findFirst()
            .orElseThrow();
    double points = finding.isHit() ? index.rule(finding.rule()).points() : 0;
    return new CaseResult(each, finding, points);
  }

  /** How cases and the tasks of inventories make use of every rule. */
  public List<RuleCoverage> coverage(List<RuleCase> cases, List<Task> tasks) {
    List<CaseResult> results = run(cases);
    List<Finding> elsewhere = rules.judge(tasks).stream().flatMap(List::stream).toList();
    List<RuleCoverage> coverage = new ArrayList<>();
    for (Criterion criterion : rules.criteria()) {
      List<Finding> ofCases =
          results.stream()
              .map(CaseResult::finding)
              .filter(f -> f.criterion().equals(criterion.id()))
              .toList();
      List<Finding> ofTasks =
          elsewhere.stream().filter(f -> f.criterion().equals(criterion.id())).toList();
      for (Rule rule : criterion.grades()) {
        coverage.add(coverage(criterion, rule, ofCases, ofTasks));
      }
    }
    return coverage;
  }

  private static RuleCoverage coverage(
      Criterion criterion, Rule rule, List<Finding> ofCases, List<Finding> ofTasks) {
    long hits = hits(rule, ofTasks);
    long open = ofTasks.stream().filter(f -> f.open().contains(rule.id())).count();
    return new RuleCoverage(
        rule.id(),
        hits(rule, ofCases),
        hits,
        ofTasks.size() - hits - open,
        open,
        never(criterion, rule, ofCases, true),
        never(criterion, rule, ofCases, false));
  }

  private static long hits(Rule rule, List<Finding> findings) {
    return findings.stream().filter(f -> rule.id().equals(f.rule())).count();
  }

  /** Conditions that came out as {@code wanted} on no case. */
  private static List<Condition> never(
      Criterion criterion, Rule rule, List<Finding> findings, boolean wanted) {
    return rule.conditions().stream()
        .filter(condition -> !condition.comparisons().isEmpty())
        .filter(
            condition -> {
              Demand demand = Demand.of(condition, Demands.type(criterion, condition));
              return values(findings, condition).noneMatch(v -> demand.accepts(v) == wanted);
            })
        .toList();
  }

  private static Stream<Object> values(List<Finding> findings, Condition condition) {
    return findings.stream()
        .flatMap(finding -> finding.observations().stream())
        .filter(seen -> seen.path().equals(condition.path()))
        .map(Observation::value)
        .filter(java.util.Objects::nonNull);
  }
}
