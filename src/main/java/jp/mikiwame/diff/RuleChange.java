package jp.mikiwame.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;

/**
 * A rule that was added, removed or changed.
 *
 * @param file in which it stands, or stood
 * @param aspects what was changed; empty if the rule was added or removed
 * @param before null if the rule was added
 * @param after null if the rule was removed
 */
public record RuleChange(
    String criterion, String file, List<RuleAspect> aspects, Rule before, Rule after) {

  public RuleChange {
    aspects = List.copyOf(aspects);
  }

  private record Placed(Criterion criterion, Rule rule) {}

  /** The rules that both folders do not have alike: those of the second folder first. */
  static List<RuleChange> between(List<Criterion> before, List<Criterion> after) {
    Map<String, Placed> old = byId(before);
    List<RuleChange> changes = new ArrayList<>();
    byId(after)
        .forEach(
            (id, is) -> {
              Placed was = old.remove(id);
              RuleChange change = change(was, is);
              if (was == null || !change.aspects().isEmpty()) {
                changes.add(change);
              }
            });
    old.values().forEach(was -> changes.add(change(was, null)));
    return changes;
  }

  private static Map<String, Placed> byId(List<Criterion> criteria) {
    Map<String, Placed> rules = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      criterion.grades().forEach(rule -> rules.put(rule.id(), new Placed(criterion, rule)));
    }
    return rules;
  }

  private static RuleChange change(Placed was, Placed is) {
    Criterion criterion = is == null ? was.criterion() : is.criterion();
    return new RuleChange(
        criterion.id(),
        criterion.file(),
        was == null || is == null ? List.of() : aspects(was, is),
        was == null ? null : was.rule(),
        is == null ? null : is.rule());
  }

  private static List<RuleAspect> aspects(Placed was, Placed is) {
    List<RuleAspect> aspects = new ArrayList<>();
    if (!was.rule().conditions().equals(is.rule().conditions())) {
      aspects.add(RuleAspect.CONDITIONS);
    }
    if (!was.rule().conclusion().equals(is.rule().conclusion())) {
      aspects.add(RuleAspect.WORTH);
    }
    boolean sameWords =
        was.criterion().title().equals(is.criterion().title())
            && was.rule().title().equals(is.rule().title())
            && was.rule().because().equals(is.rule().because());
    if (!sameWords) {
      aspects.add(RuleAspect.WORDING);
    }
    if (!was.rule().source().equals(is.rule().source())) {
      aspects.add(RuleAspect.SOURCE);
    }
    return aspects;
  }

  /** The rule as it stands, or as it last stood. */
  public Rule rule() {
    return after == null ? before : after;
  }

  public RuleFate fate() {
    if (before == null) {
      return RuleFate.ADDED;
    }
    return after == null ? RuleFate.REMOVED : RuleFate.CHANGED;
  }

  /** Whether it can answer otherwise: it is new, gone, or asks for something else. */
  boolean asksOtherwise() {
    return fate() != RuleFate.CHANGED || aspects.contains(RuleAspect.CONDITIONS);
  }

  /** Whether the same answer is worth something else. */
  boolean isRevalued() {
    return aspects.contains(RuleAspect.WORTH);
  }

  /** Whether it can move a task, and does not only say the same in other words. */
  public boolean canMoveTasks() {
    return asksOtherwise() || isRevalued();
  }
}
