package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Task;

/** The shipped rules under a limit that stops them. */
public final class StoppedRules {

  private static final RuleCompiler COMPILER = new RuleCompiler();

  private StoppedRules() {}

  /** What is thrown if not even one match is allowed. */
  public static RulesStopped atOnce() throws Exception {
    return by(new EvaluationLimit(0, Duration.ofDays(1), Duration.ZERO, () -> 0));
  }

  static RulesStopped by(EvaluationLimit limit) throws Exception {
    RuleBook book = book(limit);
    List<Task> tasks = Samples.inventory("city").tasks();
    return catchThrowableOfType(RulesStopped.class, () -> book.judge(tasks));
  }

  static RuleBook book(EvaluationLimit limit) throws Exception {
    return RuleFolder.load(ShippedRules.FOLDER, COMPILER, limit);
  }
}
