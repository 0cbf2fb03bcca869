package jp.mikiwame.savings;

/**
 * What several steps save, as {@link StepSaving} has it, added up by what it is multiplied with:
 * hours a year if every factor that is drawn is 1.
 */
final class SavingTerms {

  private double relieved;
  private double checkingByMinutes;
  private double checkingByCases;
  private double checkingByFields;
  private double correcting;
  private double correctingByFields;

  void clear() {
    relieved = 0;
    checkingByMinutes = 0;
    checkingByCases = 0;
    checkingByFields = 0;
    correcting = 0;
    correctingByFields = 0;
  }

  /**
   * @param minutes of one case; 1 if they are drawn themselves and not a factor on them
   * @param share how much of the step counts
   */
  void add(Scenarios step, double minutes, AnswerEnd end, double share) {
    CheckingCost cost = step.checking();
    double hours = share * step.casesPerYear() / 60;
    relieved += hours * minutes * (1 - end.ofCost(step.exceptionRate()));
    checkingByMinutes += hours * minutes * end.ofCost(cost.shareOfMinutes());
    checkingByCases += hours * end.ofCost(cost.minutesPerCase());
    double looking = hours * step.fields() * end.ofCost(cost.minutesPerField());
    double puttingRight = hours * step.fields() * end.ofCost(cost.minutesPerError());
    if (step.fieldsCounted()) {
      checkingByCases += looking;
      correcting += puttingRight;
    } else {
      checkingByFields += looking;
      correctingByFields += puttingRight;
    }
  }

  /** If the technologies saved all that they cover; grows with the minutes. */
  double relieved() {
    return relieved;
  }

  /** Checking that grows with the minutes. */
  double checkingByMinutes() {
    return checkingByMinutes;
  }

  double checkingByCases() {
    return checkingByCases;
  }

  /** Looking at fields that were not counted. */
  double checkingByFields() {
    return checkingByFields;
  }

  /** Putting right if every field were misread. */
  double correcting() {
    return correcting;
  }

  /** The same where the fields were not counted. */
  double correctingByFields() {
    return correctingByFields;
  }

  boolean hasChecking() {
    return checkingByMinutes > 0 || checkingByCases > 0 || hasFields();
  }

  boolean hasFields() {
    return checkingByFields > 0 || correcting > 0 || correctingByFields > 0;
  }
}
