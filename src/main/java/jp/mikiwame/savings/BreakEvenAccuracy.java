package jp.mikiwame.savings;

import java.util.OptionalDouble;

/**
 * How well fields must be read for a step to be worth reading by machine: the share of fields
 * without a fault at which {@link StepSaving#saved} is zero, with minutes a case
 *
 * <pre>
 * a* = 1 − (relieved − looking) ÷ (minutes per error · fields)
 * </pre>
 *
 * Whoever reads better saves time. Above 1, not even perfect reading does: looking at the fields
 * already takes longer than typing them did. Below 0, time is saved even if every field is misread.
 */
final class BreakEvenAccuracy {

  private BreakEvenAccuracy() {}

  /** The break-even accuracy; absent if nothing that was read has to be put right. */
  static OptionalDouble of(StepSaving step) {
    double correcting = step.correctingPerCase();
    return correcting > 0
        ? OptionalDouble.of(1 - (step.relievedPerCase() - step.lookingPerCase()) / correcting)
        : OptionalDouble.empty();
  }
}
