package jp.mikiwame.scoring;

import java.util.Collection;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;

/** 関門 of one task: which gates are shut, and which could not be looked at. */
final class Gates {

  private final List<Rule> shut;
  private final List<Rule> open;

  Gates(RuleIndex rules, List<Finding> findings) {
    List<Finding> ours = rules.inFolder(Criterion.GATES, findings);
    shut = ours.stream().filter(Finding::isHit).map(f -> rules.rule(f.rule())).toList();
    open = ours.stream().flatMap(f -> f.open().stream()).map(rules::rule).toList();
  }

  boolean block(Collection<String> technologies) {
    return shut.stream().anyMatch(rule -> concerns(rule, technologies));
  }

  boolean mayBlock(Collection<String> technologies) {
    return open.stream().anyMatch(rule -> concerns(rule, technologies));
  }

  /** Ids of the gates that hit. */
  List<String> shut() {
    return shut.stream().map(Rule::id).toList();
  }

  /** Ids of the gates that could not be determined. */
  List<String> undetermined() {
    return open.stream().map(Rule::id).toList();
  }

  private static boolean concerns(Rule rule, Collection<String> technologies) {
    return rule.conclusion() instanceof Conclusion.Gate gate && gate.concerns(technologies);
  }
}
