package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.Test;

/** Rules that match too often or take too long are stopped, and the rule is named. */
class EvaluationLimitTest {

  private static final LongSupplier STANDING_STILL = () -> 0;

  @Test
  void soundRulesStayWithinTheLimitEvenIfNoTimePasses() throws Exception {
    RuleBook book = book(new EvaluationLimit(1, Duration.ZERO, Duration.ZERO, STANDING_STILL));

    assertThat(book.judge(tasks())).hasSameSizeAs(tasks());
  }

  @Test
  void tooManyMatchesAreStopped() throws Exception {
    Notice notice =
        stopped(new EvaluationLimit(0, Duration.ofDays(1), Duration.ZERO, STANDING_STILL));

    assertThat(notice.code()).isEqualTo("rule-evaluation-limit");
    assertThat(notice.values().get("value").toString()).matches("[A-Z]+-\\d+-\\d+");
    assertThat(notice.place().file()).endsWith(".drl");
    assertThat(notice.place().line()).isPositive();
  }

  @Test
  void rulesThatTakeTooLongAreStopped() throws Exception {
    AtomicLong seconds = new AtomicLong();
    LongSupplier fast = () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos();

    // Started at 0, looked at after 1, 2 and 3 seconds.
    Notice notice =
        stopped(new EvaluationLimit(1, Duration.ofSeconds(2), Duration.ofNanos(1), fast));

    assertThat(notice.code()).isEqualTo("rule-evaluation-limit");
    // Nobody looked again: after that, no rule matched any more.
    assertThat(seconds).hasValue(4);
  }

  @Test
  void everyTaskOfABatchAddsTime() throws Exception {
    AtomicLong seconds = new AtomicLong();
    LongSupplier fast = () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos();

    RuleBook book = book(new EvaluationLimit(1, Duration.ZERO, Duration.ofMinutes(1), fast));

    assertThat(book.judge(tasks())).hasSameSizeAs(tasks());
  }

  private static Notice stopped(EvaluationLimit limit) throws Exception {
    return StoppedRules.by(limit).faults().notices().get(0);
  }

  private static RuleBook book(EvaluationLimit limit) throws Exception {
    return StoppedRules.book(limit);
  }

  private static List<Task> tasks() throws Exception {
    return Samples.inventory("city").tasks();
  }
}
