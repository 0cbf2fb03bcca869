package jp.mikiwame.diff;

/** What became of a rule. */
public enum RuleFate {
  ADDED,
  REMOVED,
  CHANGED
}
