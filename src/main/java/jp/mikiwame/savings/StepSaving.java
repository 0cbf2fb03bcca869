package jp.mikiwame.savings;

/**
 * One step, one set of values: the formula of a saving.
 *
 * @param casesPerYear cases that reach the step
 * @param minutes present staff minutes for one of them
 * @param reductionOnCovered ρ of the benchmark, 0–1
 * @param ratio share (0–1) of the benchmark's effect to expect here
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
    double reductionOnCovered,
    double ratio,
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
    return hours() * takenOver();
  }

  /** Hours a year that stay with people because cases leave the normal flow. */
  double exceptions() {
    return gross() * exceptionRate;
  }

  /** Hours a year that checking and correcting add. */
  double checking() {
    return casesPerYear * (lookingPerCase() + correctingPerCase() * (1 - fieldAccuracy)) / 60;
  }

  /** Hours a year saved in the end; may be negative. */
  double saved() {
    return gross() - exceptions() - checking();
  }

  /** Minutes a case that people no longer spend, before any checking. */
  double relievedPerCase() {
    return minutes * takenOver() * (1 - exceptionRate);
  }

  /** Minutes a case of checking that are needed however well the fields are read. */
  double lookingPerCase() {
    return checkingPerCase + checkingPerField * fields + checkingShare * minutes;
  }

  /** Minutes a case of putting right if every field were misread. */
  double correctingPerCase() {
    return checkingPerError * fields;
  }

  private double takenOver() {
    return Math.min(1, reductionOnCovered * ratio);
  }
}
