package jp.mikiwame.rules;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How far the rules may go on one batch of tasks; sound rules never come near it.
 *
 * @param matchesPerRuleAndFact a rule looks at one fact, so that it can match each of them once
 * @param time for a batch, whatever its size
 * @param timePerTask added for each task of the batch
 * @param nanoTime a stop watch; no result depends on it
 */
record EvaluationLimit(
    long matchesPerRuleAndFact, Duration time, Duration timePerTask, LongSupplier nanoTime) {

  static EvaluationLimit standard() {
    return new EvaluationLimit(1, Duration.ofSeconds(10), Duration.ofMillis(50), System::nanoTime);
  }

  /** Begins to count and to measure for one batch. */
  Watch watch(int rules, int facts, int tasks) {
    long end = nanoTime.getAsLong() + time.plus(timePerTask.multipliedBy(tasks)).toNanos();
    return new Watch(matchesPerRuleAndFact * rules * facts, end, nanoTime);
  }

  /** Counts the matches of one batch. */
  static final class Watch {

    /** Asking for the time costs more than counting. */
    private static final int MATCHES_PER_LOOK = 64;

    private final long mostMatches;
    private final long end;
    private final LongSupplier nanoTime;
    private long matches;

    private Watch(long mostMatches, long end, LongSupplier nanoTime) {
      this.mostMatches = mostMatches;
      this.end = end;
      this.nanoTime = nanoTime;
    }

    /** Counts one match, and tells whether it was one too many or came too late. */
    boolean isExceededByNext() {
      matches++;
      return matches > mostMatches
          || matches % MATCHES_PER_LOOK == 1 && nanoTime.getAsLong() - end > 0;
    }
  }
}
