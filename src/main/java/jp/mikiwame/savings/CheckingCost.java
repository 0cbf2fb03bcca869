package jp.mikiwame.savings;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;

/**
 * Checking that people must do on one step after a technology has taken it over.
 *
 * @param minutesPerCase staff minutes for each case
 * @param minutesPerField staff minutes to look at each field
 * @param minutesPerError staff minutes to put right each misread field
 * @param shareOfMinutes share of the step's present minutes
 */
record CheckingCost(
    Range minutesPerCase, Range minutesPerField, Range minutesPerError, Range shareOfMinutes) {

  static final CheckingCost NONE = new CheckingCost(Range.ZERO, Range.ZERO, Range.ZERO, Range.ZERO);

  /**
   * The sum over all checking rules that concern one of the technologies.
   *
   * @param findings of the checking criteria on the step
   */
  static CheckingCost of(RuleIndex rules, List<Finding> findings, Collection<String> technologies) {
    CheckingCost sum = NONE;
    for (Finding finding : findings) {
      List<Conclusion.Checking> possible = possible(rules, finding, technologies);
      if (!possible.isEmpty()) {
        sum = sum.plus(cost(possible, finding));
      }
    }
    return sum;
  }

  private static List<Conclusion.Checking> possible(
      RuleIndex rules, Finding finding, Collection<String> technologies) {
    return finding.possible().stream()
        .map(id -> (Conclusion.Checking) rules.rule(id).conclusion())
        .filter(checking -> concerns(checking, technologies))
        .toList();
  }

  static boolean concerns(Conclusion.Checking checking, Collection<String> technologies) {
    return !Collections.disjoint(checking.technologies(), technologies);
  }

  private static CheckingCost cost(List<Conclusion.Checking> possible, Finding finding) {
    return new CheckingCost(
        upTo(possible, Conclusion.Checking::minutesPerCase, finding),
        upTo(possible, Conclusion.Checking::minutesPerField, finding),
        upTo(possible, Conclusion.Checking::minutesPerError, finding),
        upTo(possible, Conclusion.Checking::shareOfMinutes, finding));
  }

  /**
   * Undetermined checking lies anywhere between nothing and the dearest rule still open. Likely is
   * the middle of the answers still open, dearest to cheapest; that no rule hits is one of them.
   */
  private static Range upTo(
      List<Conclusion.Checking> possible,
      ToDoubleFunction<Conclusion.Checking> amount,
      Finding finding) {
    double[] amounts = possible.stream().mapToDouble(amount).sorted().toArray();
    double most = amounts[amounts.length - 1];
    return finding.isHit() ? Range.of(most) : new Range(0, middle(amounts, finding), most);
  }

  /** Open answers that cost these technologies nothing stand before those that do. */
  private static double middle(double[] amounts, Finding finding) {
    int free = finding.possible().size() + 1 - amounts.length;
    double[] all = new double[free + amounts.length];
    System.arraycopy(amounts, 0, all, free, amounts.length);
    return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
  }

  boolean isCertain() {
    return minutesPerCase.width() == 0
        && minutesPerField.width() == 0
        && minutesPerError.width() == 0
        && shareOfMinutes.width() == 0;
  }

  CheckingCost plus(CheckingCost other) {
    return new CheckingCost(
        minutesPerCase.plus(other.minutesPerCase),
        minutesPerField.plus(other.minutesPerField),
        minutesPerError.plus(other.minutesPerError),
        shareOfMinutes.plus(other.shareOfMinutes));
  }
}
