package jp.mikiwame.rules;

import java.util.List;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Task;

/**
 * An example of what a criterion must say.
 *
 * @param criterion id of the criterion under test
 * @param file of the case
 * @param name the situation and the expected answer, as a sentence
 * @param expect a rule id, {@code none} or {@code undetermined}
 */
public record RuleCase(String criterion, String file, String name, Task task, String expect) {

  public static final String NONE = "none";
  public static final String UNDETERMINED = "undetermined";

  /** What the rules say, in the words of {@link #expect}. */
  public String actual(RuleBook rules) {
    List<Finding> findings =
        rules.judge(task).stream().filter(f -> f.criterion().equals(criterion)).toList();
    return answer(findings.get(0));
  }

  /** A criterion's answer in the words of a case. */
  static String answer(Finding finding) {
    return switch (finding.outcome()) {
      case HIT -> finding.rule();
      case MISS -> NONE;
      case UNDETERMINED -> UNDETERMINED;
    };
  }
}
