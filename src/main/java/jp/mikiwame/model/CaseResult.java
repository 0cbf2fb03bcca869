package jp.mikiwame.model;

/**
 * What became of a case.
 *
 * @param finding what the criterion under test said
 * @param actualPoints points of the grade that hit; 0 if none did
 */
public record CaseResult(RuleCase ruleCase, Finding finding, double actualPoints) {

  /** The criterion's answer in the words of a case. */
  public String actual() {
    return RuleCase.answer(finding);
  }

  /** Whether the answer, and the points if the case names them, are as expected. */
  public boolean isAsExpected() {
    return actual().equals(ruleCase.expect())
        && (ruleCase.points() == null || ruleCase.points() == actualPoints);
  }

  /** A case that must hold and does not, or one that is known to fail and holds. */
  public boolean isFailure() {
    return isAsExpected() == ruleCase.isTodo();
  }
}
