package jp.mikiwame.diff;

/** What of a rule was changed. Only the first two can move a task. */
public enum RuleAspect {
  CONDITIONS,
  WORTH,
  WORDING,
  SOURCE
}
