package jp.mikiwame.assess;

import java.util.Comparator;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;

/** Findings as they would be if questions that left them undetermined were answered. */
final class FindingAnswers {

  private final RuleIndex rules;

  FindingAnswers(List<Criterion> criteria) {
    this.rules = new RuleIndex(criteria);
  }

  /**
   * @param task whose steps tell which checking takes longest
   * @param criteria the criteria that get their answer
   * @param well whether the answer speaks for automation
   */
  List<Finding> answered(Task task, List<Finding> findings, List<String> criteria, boolean well) {
    return findings.stream()
        .map(
            finding ->
                finding.isUndetermined() && criteria.contains(finding.criterion())
                    ? answered(task, finding, well)
                    : finding)
        .toList();
  }

  private Finding answered(Task task, Finding finding, boolean well) {
    String folder = rules.criterion(finding.criterion()).folder();
    boolean hitSpeaksAgainst =
        List.of(Criterion.CHECKING, Criterion.GATES, Criterion.ALTERNATIVES).contains(folder);
    return well == hitSpeaksAgainst ? finding.missed() : finding.hitting(strongest(task, finding));
  }

  /** Of the grades still open the one that gives, or asks, most. */
  private String strongest(Task task, Finding finding) {
    return finding.open().stream()
        .map(rules::rule)
        .max(Comparator.comparingDouble(rule -> weight(task, finding, rule)))
        .map(Rule::id)
        .orElseThrow();
  }

  /** Points, or minutes of checking for one case. */
  private static double weight(Task task, Finding finding, Rule rule) {
    if (!(rule.conclusion() instanceof Conclusion.Checking checking)) {
      return rule.points();
    }
    Step step = task.steps().get(finding.step());
    double fields = step.fieldCount() == null ? 1 : step.fieldCount();
    return checking.minutesPerCase()
        + (checking.minutesPerField() + checking.minutesPerError()) * fields
        + checking.shareOfMinutes() * step.minutesPerCase().likely();
  }
}
