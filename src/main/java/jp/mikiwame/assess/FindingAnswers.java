package jp.mikiwame.assess;

import java.util.Comparator;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;

/** Findings as they would be if questions that left them undetermined were answered. */
final class FindingAnswers {

  private final RuleIndex rules;

  FindingAnswers(List<Criterion> criteria) {
    this.rules = new RuleIndex(criteria);
  }

  /**
   * @param criteria the criteria that get their answer
   * @param well whether the answer speaks for automation
   */
  List<Finding> answered(List<Finding> findings, List<String> criteria, boolean well) {
    return findings.stream()
        .map(
            finding ->
                finding.isUndetermined() && criteria.contains(finding.criterion())
                    ? answered(finding, well)
                    : finding)
        .toList();
  }

  private Finding answered(Finding finding, boolean well) {
    String folder = rules.criterion(finding.criterion()).folder();
    boolean hitSpeaksAgainst =
        List.of(Criterion.CHECKING, Criterion.GATES, Criterion.ALTERNATIVES).contains(folder);
    return well == hitSpeaksAgainst ? finding.missed() : finding.hitting(strongest(finding));
  }

  /** Of the grades still open the one that gives, or asks, most. */
  private String strongest(Finding finding) {
    return finding.open().stream()
        .map(rules::rule)
        .max(Comparator.comparingDouble(FindingAnswers::weight))
        .map(Rule::id)
        .orElseThrow();
  }

  private static double weight(Rule rule) {
    return rule.conclusion() instanceof Conclusion.Checking checking
        ? checking.minutesPerCase()
            + checking.minutesPerField()
            + checking.minutesPerError()
            + checking.shareOfMinutes()
        : rule.points();
  }
}
