package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;

/** What the findings on one task say of its steps: which are taken over, and what is checked. */
final class StepFindings {

  /**
   * A rule by which a step is, or may be, taken over.
   *
   * @param step index of the step from 0
   * @param outcome hit or undetermined
   * @param technologies what takes it over, together
   */
  record TakeOver(int step, String rule, Outcome outcome, List<String> technologies) {}

  private final RuleIndex rules;
  private final List<TakeOver> takeOvers = new ArrayList<>();

  /** By step. */
  private final CheckingAnswers[] checking;

  /**
   * @param nothing where no criterion has said anything
   * @param steps number of the task's steps
   */
  StepFindings(RuleIndex rules, CheckingAnswers nothing, List<Finding> findings, int steps) {
    this.rules = rules;
    this.checking = new CheckingAnswers[steps];
    Arrays.fill(checking, nothing);
    int at = 0;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.step() != null && saysSomething(finding)) {
        at = rules.position(finding.criterion(), at);
        add(finding, at);
      }
    }
  }

  private void add(Finding finding, int criterion) {
    int step = finding.step();
    switch (rules.role(criterion)) {
      case CHECKING -> checking[step] = checking[step].then(finding);
      case TAKE_OVER -> {
        if (finding.isHit()) {
          addTakeOver(finding, rules.rule(criterion, finding.rule()));
        } else {
          finding.open().forEach(rule -> addTakeOver(finding, rules.rule(criterion, rule)));
        }
      }
      default -> {
        // Points, gates and cheaper means are for others to count.
      }
    }
  }

  private void addTakeOver(Finding finding, Rule rule) {
    List<String> technologies = ((Conclusion.TakeOver) rule.conclusion()).technologies();
    takeOvers.add(new TakeOver(finding.step(), rule.id(), finding.outcome(), technologies));
  }

  /** In the order of the findings. */
  List<TakeOver> takeOvers() {
    return takeOvers;
  }

  /** What checking criteria say of a step. */
  CheckingAnswers checking(int step) {
    return checking[step];
  }

  /** Most criteria miss on most steps. */
  private static boolean saysSomething(Finding finding) {
    return finding.outcome() != Outcome.MISS || !finding.open().isEmpty();
  }
}
