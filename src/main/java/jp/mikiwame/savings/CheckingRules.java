package jp.mikiwame.savings;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.RuleIndex;

/** Says what answers of checking criteria mean for technologies. */
final class CheckingRules {

  /** Rules folders with more than a handful of checking criteria could fill any memory. */
  private static final int MOST_KEPT = 4_096;

  private final RuleIndex rules;
  private final AtomicInteger kept = new AtomicInteger();
  private final CheckingAnswers none = new CheckingAnswers(this);

  CheckingRules(RuleIndex rules) {
    this.rules = rules;
  }

  /** The answers on a step about which no criterion has said anything yet. */
  CheckingAnswers none() {
    return none;
  }

  /** Whether there is room for one more sequence of answers. */
  boolean keepsAnother() {
    return kept.get() < MOST_KEPT && kept.incrementAndGet() <= MOST_KEPT;
  }

  /**
   * @param finding of one checking criterion
   */
  Checking workedOut(Finding finding, List<String> technologies) {
    return new Checking(
        CheckingCost.of(rules, List.of(finding), technologies),
        finding.possible().stream().filter(id -> concerns(id, technologies)).toList());
  }

  private boolean concerns(String rule, List<String> technologies) {
    return CheckingCost.concerns((Conclusion.Checking) rules.rule(rule).conclusion(), technologies);
  }
}
