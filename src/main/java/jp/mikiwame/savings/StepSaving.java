package jp.mikiwame.savings;

/**
 * One step, one set of values: the formula of a saving.
 *
 * @param casesPerYear cases that reach the step
 * @param minutes present staff minutes for one of them
 * @param reduction share (0 and up) of the minutes that the technologies save where nothing is an
 *     exception; more than all of them cannot be saved
 * @param exceptionRate share (0–1) of cases that stay with people
 * @param fields fields of one case
 * @param checkingPerCase minutes of checking for one case
 * @param checkingPerField minutes of looking at one field
 * @param checkingPerError minutes of putting right one misread field
 * @param checkingShare minutes of checking, as a share of the present ones
 * @param fieldAccuracy share (0–1) of fields that are read without a fault
 */
record StepSaving(
    double casesPerYear,
    double minutes,
    double reduction,
    double exceptionRate,
    double fields,
    double checkingPerCase,
    double checkingPerField,
    double checkingPerError,
    double checkingShare,
    double fieldAccuracy) {

  /** Present hours a year. */
  double hours() {
    return casesPerYear * minutes / 60;
  }

  /** Hours a year that the technology takes over; never more than {@link #hours}. */
  double gross() {
    return gross(minutes, reduction);
  }

  /** The same with other minutes and another reduction. */
  double gross(double spent, double reduction) {
    return casesPerYear * spent / 60 * Math.min(1, reduction);
  }

  /** Hours a year that stay with people because cases leave the normal flow. */
  double exceptions() {
    return gross() * exceptionRate;
  }

  /** Hours a year that checking and correcting add. */
  double checking() {
    return checking(minutes, 1, fieldAccuracy);
  }

  /** The same with other minutes and other checking. */
  double checking(
      double spent, double perCase, double perField, double perError, double shareOfSpent) {
    double correcting = perError * fields * (1 - fieldAccuracy);
    return casesPerYear * (perCase + perField * fields + shareOfSpent * spent + correcting) / 60;
  }

  /** Hours a year saved in the end; may be negative. */
  double saved() {
    return saved(reduction, minutes, 1, 1, fieldAccuracy);
  }

  /**
   * The same if things turn out otherwise.
   *
   * @param reduction instead of the expected one
   * @param spent minutes that a case really takes at present
   * @param checkingFactor checking that is really needed ÷ expected for these fields and faults
   * @param fieldsFactor fields there really are ÷ expected
   * @param accuracy instead of the expected field accuracy
   */
  double saved(
      double reduction, double spent, double checkingFactor, double fieldsFactor, double accuracy) {
    double gross = gross(spent, reduction);
    return gross - gross * exceptionRate - checkingFactor * checking(spent, fieldsFactor, accuracy);
  }

  /** Minutes a case that people no longer spend, before any checking. */
  double relievedPerCase() {
    return minutes * Math.min(1, reduction) * (1 - exceptionRate);
  }

  /** Minutes a case of checking that are needed however well the fields are read. */
  double lookingPerCase() {
    return lookingPerCase(minutes, 1);
  }

  /** Minutes a case of putting right if every field were misread. */
  double correctingPerCase() {
    return checkingPerError * fields;
  }

  private double checking(double spent, double fieldsFactor, double accuracy) {
    double correcting = correctingPerCase() * fieldsFactor * (1 - accuracy);
    return casesPerYear * (lookingPerCase(spent, fieldsFactor) + correcting) / 60;
  }

  private double lookingPerCase(double spent, double fieldsFactor) {
    return checkingPerCase + checkingPerField * fields * fieldsFactor + checkingShare * spent;
  }
}
