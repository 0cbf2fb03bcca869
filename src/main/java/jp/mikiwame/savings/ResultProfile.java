package jp.mikiwame.savings;

import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.ReferenceClass;

/**
 * What the rules say of a task whose result is known, with likely answers for what was not said.
 *
 * @param suitability 適合度 (0–100) for the technology that leads the result
 * @param hours present hours of the work
 * @param covered those of the steps that were taken over
 * @param exceptions those of them that are exceptions
 * @param checking hours of checking that the rules expect
 */
record ResultProfile(
    JudgedResult judged,
    double suitability,
    double hours,
    double covered,
    double exceptions,
    double checking) {

  IntroductionResult result() {
    return judged.result();
  }

  /** Hours of the work that were saved; below 0 if they grew. */
  double saved() {
    return result().reductionRate() * hours;
  }

  /** Whether there was anything to save: work of no time, or all exceptions, tells no effect. */
  boolean canTeach() {
    return suitability > 0 && covered - exceptions > 0;
  }

  boolean isHarm() {
    return result().reductionRate() < 0;
  }

  /**
   * ρ as this result tells it: what was measured plus the checking that the rules deduct, ÷ the
   * hours that the technology could save. No technology saves more than all of them.
   *
   * @param reference 適合度 from which the whole of ρ is expected
   */
  double reductionOnCovered(double reference) {
    return Math.min(1, (saved() + checking) / savable(1, reference));
  }

  /**
   * How many times the expected checking there must have been to explain the result; at least 1,
   * and 1 where no checking was expected at all, since nothing then tells how bad it was.
   *
   * @param reductionOnCovered ρ of the technology
   * @param reference as for {@link #reductionOnCovered}
   */
  double checkingFactor(double reductionOnCovered, double reference) {
    return checking > 0
        ? Math.max(1, (savable(reductionOnCovered, reference) - saved()) / checking)
        : 1;
  }

  private double savable(double reductionOnCovered, double reference) {
    return reductionOnCovered
        * ReferenceClass.ratio(suitability, reference)
        * (covered - exceptions);
  }
}
