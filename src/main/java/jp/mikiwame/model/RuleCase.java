package jp.mikiwame.model;

/**
 * 判定例: an example of what a criterion must say.
 *
 * @param criterion id of the criterion under test
 * @param file of the case, as found
 * @param line of the case in its file, from 1
 * @param name the situation and the expected answer, as a sentence
 * @param expect a rule id, {@link #NONE} or {@link #UNDETERMINED}
 * @param points what the expected rule must be worth; null if the case does not say
 * @param todo why the case is known to fail; null for a case that must hold
 */
public record RuleCase(
    String criterion,
    String file,
    int line,
    String name,
    Task task,
    String expect,
    Double points,
    String todo) {

  public static final String NONE = "none";
  public static final String UNDETERMINED = "undetermined";

  /** A criterion's answer in the words of a case. */
  public static String answer(Finding finding) {
    return switch (finding.outcome()) {
      case HIT ->
          finding.open().isEmpty()
              ? finding.rule()
              : finding.rule() + " + " + String.join(" + ", finding.open());
      case MISS -> NONE;
      case UNDETERMINED -> UNDETERMINED;
    };
  }

  public boolean isTodo() {
    return todo != null;
  }
}
