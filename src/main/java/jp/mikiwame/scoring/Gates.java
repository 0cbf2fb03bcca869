package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.RuleIndex;

/** 関門 of one task: which gates are shut, and which could not be looked at. */
final class Gates {

  private final RuleIndex rules;
  private final List<String> shut = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  /** The conclusions of the same. */
  private final List<Conclusion> whatIsShut = new ArrayList<>();

  private final List<Conclusion> whatIsOpen = new ArrayList<>();

  Gates(RuleIndex rules) {
    this.rules = rules;
  }

  /**
   * @param criterion position of the finding's criterion
   * @param finding of a gate
   */
  void add(int criterion, Finding finding) {
    if (finding.isHit()) {
      shut.add(finding.rule());
      whatIsShut.add(rules.rule(criterion, finding.rule()).conclusion());
    }
    for (int i = 0; i < finding.open().size(); i++) {
      open.add(finding.open().get(i));
      whatIsOpen.add(rules.rule(criterion, finding.open().get(i)).conclusion());
    }
  }

  boolean block(Collection<String> technologies) {
    return anyConcerns(whatIsShut, technologies);
  }

  boolean mayBlock(Collection<String> technologies) {
    return anyConcerns(whatIsOpen, technologies);
  }

  /** Ids of the gates that hit. */
  List<String> shut() {
    return shut;
  }

  /** Ids of the gates that could not be determined. */
  List<String> undetermined() {
    return open;
  }

  /** Whether any of these gates would stop a set of technologies. */
  static boolean anyConcerns(RuleIndex rules, List<String> gates, Collection<String> technologies) {
    return anyConcerns(
        gates.stream().map(gate -> rules.rule(gate).conclusion()).toList(), technologies);
  }

  private static boolean anyConcerns(List<Conclusion> gates, Collection<String> technologies) {
    for (int i = 0; i < gates.size(); i++) {
      if (gates.get(i) instanceof Conclusion.Gate known && known.concerns(technologies)) {
        return true;
      }
    }
    return false;
  }
}
