package jp.mikiwame.diff;

/** What a verdict asks for besides suitability, gates and alternatives. */
public enum VerdictCondition {
  HOURS_KNOWN,
  STEP_TAKEN_OVER,
  HOURS_SAVED
}
