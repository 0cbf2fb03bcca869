package jp.mikiwame.model;

/**
 * How the minutes of a task are shared out among its steps. Rules ask for it dozens of times on
 * each task, so the minutes and what a step can be chosen by are laid out side by side once.
 */
final class StepShares {

  /** What a step can be chosen by. */
  enum Aspect {
    KIND,
    MEDIUM,
    RULE_BASED
  }

  /** Stands for a missing answer; no enum has as many constants. */
  private static final byte UNKNOWN = Long.SIZE - 1;

  /** Likely minutes of each step for one case of the task; null if any are unknown. */
  private final double[] minutes;

  private final double total;

  /** Ordinals by aspect, then by step. */
  private final byte[][] answers;

  StepShares(Step[] steps) {
    double[] each = new double[steps.length];
    double sum = 0;
    byte[][] given = new byte[Aspect.values().length][steps.length];
    for (int i = 0; i < steps.length && each != null; i++) {
      Step step = steps[i];
      if (step.minutesPerCase() == null) {
        each = null;
      } else {
        each[i] = step.minutesPerCase().likely() * step.share();
        sum += each[i];
        given[Aspect.KIND.ordinal()][i] = number(step.kind());
        given[Aspect.MEDIUM.ordinal()][i] = number(step.inputMedium());
        given[Aspect.RULE_BASED.ordinal()][i] = number(step.ruleBased());
      }
    }
    this.minutes = each;
    this.total = sum;
    this.answers = given;
  }

  /**
   * Share of the minutes on chosen steps; null if unknown. No branch hangs on what a step is: a
   * processor would guess wrong too often.
   *
   * @param otherwise what holds for steps without an answer of their own; null if nothing does
   */
  Double share(Aspect aspect, Enum<?> otherwise, Enum<?>... chosen) {
    if (minutes == null) {
      return null;
    }
    long among = bits(chosen);
    byte[] answer = answers[aspect.ordinal()];
    byte fallback = number(otherwise);
    double certain = 0;
    boolean open = false;
    for (int i = 0; i < minutes.length; i++) {
      int each = answer[i] == UNKNOWN ? fallback : answer[i];
      certain += minutes[i] * (among >>> each & 1);
      open |= each == UNKNOWN & minutes[i] > 0;
    }
    if (open) {
      Range bounds = bounds(aspect, otherwise, chosen);
      return bounds.width() > 0 ? null : Double.valueOf(bounds.likely());
    }
    return total == 0 ? null : Double.valueOf(certain / total);
  }

  /** Share of the minutes on chosen steps: those that may be chosen lie between the ends. */
  Range bounds(Aspect aspect, Enum<?> otherwise, Enum<?>... chosen) {
    if (minutes == null || total == 0) {
      return null;
    }
    long among = bits(chosen);
    byte[] answer = answers[aspect.ordinal()];
    byte fallback = number(otherwise);
    double certain = 0;
    double possible = 0;
    for (int i = 0; i < minutes.length; i++) {
      int each = answer[i] == UNKNOWN ? fallback : answer[i];
      long is = among >>> each & 1;
      certain += minutes[i] * is;
      possible += each == UNKNOWN ? minutes[i] : minutes[i] * is;
    }
    return certain == possible
        ? Range.of(certain / total)
        : new Range(certain / total, (certain + possible) / 2 / total, possible / total);
  }

  private static byte number(Enum<?> answer) {
    return answer == null ? UNKNOWN : (byte) answer.ordinal();
  }

  /** A set of constants, by ordinal. */
  static long bits(Enum<?>... chosen) {
    long bits = 0;
    for (Enum<?> each : chosen) {
      bits |= 1L << each.ordinal();
    }
    return bits;
  }
}
