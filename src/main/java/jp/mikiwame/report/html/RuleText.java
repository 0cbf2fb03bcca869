package jp.mikiwame.report.html;

import java.util.List;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.RuleWorth;
import jp.mikiwame.report.TechnologyNames;

/**
 * A rule as it stood.
 *
 * @param demands what it asks for (基準)
 * @param worth what a hit means
 */
public record RuleText(String id, String title, String demands, String worth, String source) {

  /** A criterion with all its grades. */
  public record Group(String id, String title, String file, List<RuleText> grades) {}

  static List<Group> of(Assessment assessment, Labels labels) {
    TechnologyNames names = new TechnologyNames(assessment.technologies());
    RuleWorth worth = new RuleWorth(labels);
    return assessment.criteria().stream().map(each -> group(each, worth, names, labels)).toList();
  }

  private static Group group(
      Criterion criterion, RuleWorth worth, TechnologyNames names, Labels labels) {
    List<RuleText> grades =
        criterion.grades().stream()
            .map(rule -> of(rule, worth.full(rule, names::of), labels))
            .toList();
    return new Group(criterion.id(), criterion.title(), "rules/" + criterion.file(), grades);
  }

  private static RuleText of(Rule rule, String worth, Labels labels) {
    return new RuleText(
        rule.id(), rule.title(), labels.conditions(rule.conditions()), worth, rule.source());
  }
}
