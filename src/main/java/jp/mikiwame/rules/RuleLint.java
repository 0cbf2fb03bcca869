package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mikiwame.model.CaseResult;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;

/** Oddities in rules that can be read and run: what a second analyst would ask about. */
public final class RuleLint {

  private final RuleBook rules;
  private final String root;
  private final List<CaseResult> results;
  private final List<Notice> notices = new ArrayList<>();

  /**
   * @param root of the rules folder, as the user named it
   * @param results of the cases of all criteria
   */
  public RuleLint(RuleBook rules, String root, List<CaseResult> results) {
    this.rules = rules;
    this.root = root;
    this.results = results;
  }

  /** All oddities, by criterion. */
  public List<Notice> notices() {
    for (Criterion criterion : rules.criteria()) {
      checkGaps(criterion);
      checkCases(criterion);
    }
    rules.technologies().forEach(technology -> checkDominance(technology.id()));
    return List.copyOf(notices);
  }

  /** Bands of one number should follow each other; between others, nothing can be said. */
  private void checkGaps(Criterion criterion) {
    List<Map.Entry<Rule, Demand.Numbers>> bands = new ArrayList<>();
    Set<String> paths = new TreeSet<>();
    for (Rule rule : criterion.grades()) {
      Demands demands = Demands.of(criterion, rule);
      paths.addAll(demands.byPath().keySet());
      demands.byPath().values().stream()
          .filter(Demand.Numbers.class::isInstance)
          .forEach(band -> bands.add(Map.entry(rule, (Demand.Numbers) band)));
    }
    if (paths.size() != 1 || bands.size() != criterion.grades().size()) {
      return;
    }
    bands.sort(Comparator.comparingDouble(band -> band.getValue().least()));
    for (int i = 0; i + 1 < bands.size(); i++) {
      if (bands.get(i).getValue().leavesGapBefore(bands.get(i + 1).getValue())) {
        Rule higher = bands.get(i + 1).getKey();
        error(
            "grades-gap",
            criterion,
            higher,
            Map.of("rule", higher.id(), "other", bands.get(i).getKey().id()));
      }
    }
  }

  private void checkDominance(String technology) {
    List<Criterion> ours =
        rules.criteria().stream().filter(c -> c.folder().equals(technology)).toList();
    double all = ours.stream().mapToDouble(Criterion::bestPoints).sum();
    for (Criterion criterion : ours) {
      if (ours.size() > 1 && criterion.bestPoints() > all - criterion.bestPoints()) {
        error(
            "criterion-dominates",
            criterion,
            criterion.grades().get(0),
            Map.of("points", criterion.bestPoints(), "others", all - criterion.bestPoints()));
      }
    }
  }

  private void checkCases(Criterion criterion) {
    List<CaseResult> ours =
        results.stream()
            .filter(each -> each.ruleCase().criterion().equals(criterion.id()))
            .toList();
    List<Finding> findings = ours.stream().map(CaseResult::finding).toList();
    Set<String> expected = new TreeSet<>();
    ours.forEach(each -> expected.add(each.ruleCase().expect()));
    for (Rule rule : criterion.grades()) {
      if (!expected.contains(rule.id())) {
        error("case-missing", criterion, rule, Map.of("expect", rule.id()));
      }
      checkBoundaries(criterion, rule, findings);
    }
    for (String answer : List.of(RuleCase.NONE, RuleCase.UNDETERMINED)) {
      if (!expected.contains(answer)) {
        error("case-missing", criterion, criterion.grades().get(0), Map.of("expect", answer));
      }
    }
  }

  /** Nobody knows on which side a threshold falls until a case stands exactly on it. */
  private void checkBoundaries(Criterion criterion, Rule rule, List<Finding> findings) {
    for (Condition condition : rule.conditions()) {
      if (!Number.class.isAssignableFrom(Demands.type(criterion, condition))) {
        continue;
      }
      for (Comparison comparison : condition.comparisons()) {
        double threshold = Double.parseDouble(comparison.operands().get(0));
        boolean met =
            findings.stream()
                .flatMap(finding -> observed(finding, condition.path()))
                .anyMatch(value -> value == threshold);
        if (!met) {
          error(
              "case-missing-boundary",
              criterion,
              rule,
              Map.of("rule", rule.id(), "path", condition.path(), "threshold", comparison.text()));
        }
      }
    }
  }

  private static Stream<Double> observed(Finding finding, String path) {
    return finding.observations().stream()
        .filter(seen -> seen.path().equals(path) && seen.value() != null)
        .map(seen -> ((Number) seen.value()).doubleValue());
  }

  private void error(String code, Criterion criterion, Rule rule, Map<String, Object> values) {
    String file = root + "/" + criterion.file();
    notices.add(Notice.error(code, Place.line(file, rule.line(), 1), values));
  }
}
