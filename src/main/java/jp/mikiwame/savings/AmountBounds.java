package jp.mikiwame.savings;

import jp.mikiwame.model.Range;

/**
 * The least and the most of each amount of a step. Plain numbers in one object: there is one for
 * every take-over of every task.
 */
final class AmountBounds {

  private final StepSaving likely;
  private final Range exceptionRate;
  private double leastGross;
  private double mostGross;
  private double leastExceptions;
  private double mostExceptions;
  private double leastChecking;
  private double mostChecking;
  private double leastSaved;
  private double mostSaved;

  /**
   * @param likely what to expect
   */
  AmountBounds(StepSaving likely, Range exceptionRate) {
    this.likely = likely;
    this.exceptionRate = exceptionRate;
    leastGross = likely.gross();
    mostGross = leastGross;
    leastExceptions = likely.exceptions();
    mostExceptions = leastExceptions;
    leastChecking = likely.checking();
    mostChecking = leastChecking;
    leastSaved = likely.saved();
    mostSaved = leastSaved;
  }

  /**
   * Takes in what may come to pass with so many hours taken over, and with the hours of checking at
   * either of their ends.
   */
  void reach(double gross, double checking, double otherChecking) {
    leastGross = Math.min(leastGross, gross);
    mostGross = Math.max(mostGross, gross);
    leastChecking = Math.min(leastChecking, Math.min(checking, otherChecking));
    mostChecking = Math.max(mostChecking, Math.max(checking, otherChecking));
    reachLeaving(gross, gross * exceptionRate.low(), checking, otherChecking);
    reachLeaving(gross, gross * exceptionRate.high(), checking, otherChecking);
  }

  /**
   * @param exceptions hours that stay with people
   */
  private void reachLeaving(
      double gross, double exceptions, double checking, double otherChecking) {
    leastExceptions = Math.min(leastExceptions, exceptions);
    mostExceptions = Math.max(mostExceptions, exceptions);
    double saved = gross - exceptions - checking;
    double otherSaved = gross - exceptions - otherChecking;
    leastSaved = Math.min(leastSaved, Math.min(saved, otherSaved));
    mostSaved = Math.max(mostSaved, Math.max(saved, otherSaved));
  }

  Scenarios.Amounts amounts() {
    return new Scenarios.Amounts(
        new Range(leastGross, likely.gross(), mostGross),
        new Range(leastExceptions, likely.exceptions(), mostExceptions),
        new Range(leastChecking, likely.checking(), mostChecking),
        new Range(leastSaved, likely.saved(), mostSaved));
  }
}
