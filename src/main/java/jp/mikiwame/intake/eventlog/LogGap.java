package jp.mikiwame.intake.eventlog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days between two cases on which none began.
 *
 * @param before the last day on which one began
 * @param after the next day on which one did
 */
record LogGap(LocalDate before, LocalDate after) {

  /** 四半期ほど。年1回だけ受け付ける業務にもあるので、記録の欠けかどうかは人が決める。 */
  private static final long LONG = 90;

  long days() {
    return Math.max(0, ChronoUnit.DAYS.between(before, after) - 1);
  }

  /** Whether records may be missing. */
  boolean isLong() {
    return days() >= LONG;
  }
}
