package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Advice;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;

/** What the findings on one task say beside points and hours, gathered in one go. */
final class Seen {

  private final RuleIndex rules;
  private final Gates gates;
  private final OpenQuestions open;
  private final List<String> alternatives = new ArrayList<>();
  private final List<String> openAlternatives = new ArrayList<>();

  /**
   * @param open to which undetermined findings are added
   */
  Seen(RuleIndex rules, List<Finding> findings, OpenQuestions open) {
    this.rules = rules;
    this.gates = new Gates(rules);
    this.open = open;
    int at = 0;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      // Most criteria miss, and say nothing more.
      if (finding.outcome() != Outcome.MISS || !finding.open().isEmpty()) {
        at = rules.position(finding.criterion(), at);
        add(at, finding);
      }
    }
  }

  Gates gates() {
    return gates;
  }

  OpenQuestions open() {
    return open;
  }

  /** Cheaper means that apply, in the order in which the rules folder lists them. */
  List<String> alternatives() {
    return alternatives;
  }

  /** Cheaper means instead of or before a technology, of which nobody knows whether they apply. */
  List<String> openAlternatives() {
    return openAlternatives;
  }

  private void add(int at, Finding finding) {
    if (finding.isUndetermined()) {
      open.add(at, finding);
    }
    switch (rules.role(at)) {
      case GATE -> gates.add(at, finding);
      case ALTERNATIVE -> addAlternative(at, finding);
      default -> {
        // Points and hours are for others to count.
      }
    }
  }

  private void addAlternative(int at, Finding finding) {
    if (finding.isHit()) {
      alternatives.add(finding.rule());
    } else if (finding.isUndetermined()) {
      for (String rule : finding.open()) {
        if (advice(rules.rule(at, rule)) != Advice.CONSIDER) {
          openAlternatives.add(rule);
        }
      }
    }
  }

  /** How much a cheaper means weighs. */
  static Advice advice(RuleIndex rules, String alternative) {
    return advice(rules.rule(alternative));
  }

  private static Advice advice(Rule alternative) {
    return ((Conclusion.Alternative) alternative.conclusion()).advice();
  }
}
