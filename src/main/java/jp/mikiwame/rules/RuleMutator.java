package jp.mikiwame.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.MutationResult;
import jp.mikiwame.model.Operator;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;

/**
 * Changes every rule a little in every place — a threshold by one step, an operator by its
 * neighbour, points by one — and sees whether a case notices. What no case notices can be broken
 * without anybody seeing it.
 */
public final class RuleMutator {

  /** Between a criterion's id and the number of its mutant; no rule id contains it. */
  private static final String MARK = "#";

  private final List<Criterion> criteria;
  private final List<RuleCase> cases;

  public RuleMutator(List<Criterion> criteria, List<RuleCase> cases) {
    this.criteria = criteria;
    this.cases = cases;
  }

  /** A changed criterion, and what was changed in it. */
  private record Mutant(
      Criterion original, Criterion changed, Rule rule, String before, String after) {}

  /** Every small change with its outcome, in the order of the rules. */
  public List<MutationResult> run(RuleCompiler compiler) {
    List<Mutant> mutants = new ArrayList<>();
    for (Criterion criterion : criteria) {
      for (Rule rule : criterion.grades()) {
        changes(criterion, rule)
            .forEach(change -> mutants.add(mutant(criterion, rule, change, mutants.size())));
      }
    }
    List<Criterion> changed = mutants.stream().map(Mutant::changed).toList();
    Judge judge = new Judge(changed, compiler.compile(changed));
    Map<String, List<RuleCase>> byCriterion = new LinkedHashMap<>();
    cases.forEach(c -> byCriterion.computeIfAbsent(c.criterion(), k -> new ArrayList<>()).add(c));
    Map<RuleCase, List<Finding>> findings = new LinkedHashMap<>();
    cases.forEach(each -> findings.put(each, judge.full(each.task())));
    return mutants.stream()
        .map(
            mutant ->
                result(
                    mutant, byCriterion.getOrDefault(mutant.original().id(), List.of()), findings))
        .toList();
  }

  private static MutationResult result(
      Mutant mutant, List<RuleCase> cases, Map<RuleCase, List<Finding>> findings) {
    boolean noticed =
        cases.stream()
            .filter(each -> !each.isTodo())
            .anyMatch(each -> !holds(mutant, each, findings.get(each)));
    return new MutationResult(
        mutant.rule().id(),
        mutant.original().file(),
        mutant.rule().line(),
        mutant.before(),
        mutant.after(),
        noticed);
  }

  private static boolean holds(Mutant mutant, RuleCase each, List<Finding> findings) {
    Finding finding =
        findings.stream()
            .filter(f -> f.criterion().equals(mutant.changed().id()))
            .findFirst()
            .orElseThrow();
    double points =
        finding.isHit() ? mutant.changed().grade(finding.rule()).orElseThrow().points() : 0;
    Finding renamed =
        new Finding(
            finding.criterion(),
            finding.step(),
            finding.outcome(),
            finding.isHit() ? withoutMark(finding.rule()) : null,
            finding.open(),
            finding.observations());
    return new CaseResult(each, renamed, points).isAsExpected();
  }

  private static String withoutMark(String rule) {
    return rule.substring(0, rule.indexOf(MARK));
  }

  /** The rule with one change, and the change in words. */
  private record Change(Rule rule, String before, String after) {}

  private static Mutant mutant(Criterion criterion, Rule rule, Change change, int number) {
    String suffix = MARK + number;
    List<Rule> grades =
        criterion.grades().stream()
            .map(grade -> grade == rule ? change.rule() : grade)
            .map(grade -> renamed(grade, grade.id() + suffix))
            .toList();
    Criterion changed =
        new Criterion(
            criterion.id() + suffix,
            criterion.title(),
            criterion.reason(),
            criterion.folder(),
            criterion.file(),
            criterion.onSteps(),
            grades);
    return new Mutant(criterion, changed, rule, change.before(), change.after());
  }

  private static List<Change> changes(Criterion criterion, Rule rule) {
    List<Change> changes = new ArrayList<>();
    if (rule.conclusion() instanceof Conclusion.Points points) {
      for (double other : new double[] {points.points() + 1, points.points() - 1}) {
        changes.add(
            new Change(
                with(rule, rule.conditions(), new Conclusion.Points(other)),
                "@points( " + points.points() + " )",
                "@points( " + other + " )"));
      }
    }
    for (int i = 0; i < rule.conditions().size(); i++) {
      Condition condition = rule.conditions().get(i);
      for (int k = 0; k < condition.comparisons().size(); k++) {
        Comparison comparison = condition.comparisons().get(k);
        for (Comparison other : neighbours(comparison, Demands.type(criterion, condition))) {
          changes.add(
              new Change(
                  with(rule, replaced(rule, i, k, other), rule.conclusion()),
                  condition.path() + " " + comparison.text(),
                  condition.path() + " " + other.text()));
        }
      }
    }
    return changes;
  }

  /** Comparisons that differ from this one by as little as can be. */
  static List<Comparison> neighbours(Comparison comparison, Class<?> type) {
    if (Number.class.isAssignableFrom(type)) {
      return Stream.concat(nearThresholds(comparison), nearOperator(comparison)).toList();
    }
    if (comparison.operator() == Operator.ONE_OF) {
      return comparison.operands().stream()
          .filter(dropped -> comparison.operands().size() > 1)
          .map(
              dropped ->
                  new Comparison(
                      Operator.ONE_OF,
                      comparison.operands().stream().filter(o -> !o.equals(dropped)).toList()))
          .toList();
    }
    Operator opposite =
        comparison.operator() == Operator.EQUAL ? Operator.NOT_EQUAL : Operator.EQUAL;
    return List.of(new Comparison(opposite, comparison.operands()));
  }

  /** One step up and down: 1 for whole numbers, one more decimal for others. */
  private static Stream<Comparison> nearThresholds(Comparison comparison) {
    BigDecimal threshold = new BigDecimal(comparison.operands().get(0));
    BigDecimal step =
        threshold.scale() <= 0
            ? BigDecimal.ONE
            : BigDecimal.ONE.movePointLeft(threshold.scale() + 1);
    return Stream.of(threshold.add(step), threshold.subtract(step))
        .map(other -> new Comparison(comparison.operator(), List.of(other.toPlainString())));
  }

  private static Stream<Comparison> nearOperator(Comparison comparison) {
    Operator neighbour =
        switch (comparison.operator()) {
          case AT_LEAST -> Operator.ABOVE;
          case ABOVE -> Operator.AT_LEAST;
          case AT_MOST -> Operator.BELOW;
          case BELOW -> Operator.AT_MOST;
          case EQUAL -> Operator.NOT_EQUAL;
          case NOT_EQUAL, ONE_OF -> Operator.EQUAL;
        };
    return Stream.of(new Comparison(neighbour, comparison.operands()));
  }

  private static List<Condition> replaced(Rule rule, int condition, int comparison, Comparison by) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    Condition old = conditions.get(condition);
    List<Comparison> comparisons = new ArrayList<>(old.comparisons());
    comparisons.set(comparison, by);
    conditions.set(condition, new Condition(old.name(), old.path(), comparisons));
    return conditions;
  }

  private static Rule with(Rule rule, List<Condition> conditions, Conclusion conclusion) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.line(),
        conditions,
        rule.because(),
        rule.source(),
        conclusion);
  }

  private static Rule renamed(Rule rule, String id) {
    return new Rule(
        id,
        rule.title(),
        rule.line(),
        rule.conditions(),
        rule.because(),
        rule.source(),
        rule.conclusion());
  }
}
