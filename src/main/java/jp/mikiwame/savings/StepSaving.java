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
    double checkingShare) {

  /** Present hours a year. */
  double hours() {
    return casesPerYear * minutes / 60;
  }

  /** Hours a year that the technology takes over; never more than {@link #hours}. */
  double gross() {
    return hours() * Math.min(1, reductionOnCovered * ratio);
  }

  /** Hours a year that stay with people because cases leave the normal flow. */
  double exceptions() {
    return gross() * exceptionRate;
  }

  /** Hours a year that checking and correcting add. */
  double checking() {
    double minutesPerCase = checkingPerCase + checkingPerField * fields + checkingShare * minutes;
    return casesPerYear * minutesPerCase / 60;
  }

  /** Hours a year saved in the end; may be negative. */
  double saved() {
    return gross() - exceptions() - checking();
  }
}
