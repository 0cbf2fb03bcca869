package jp.mikiwame.model;

/** What is said of a task in the end. Only {@link #RECOMMENDED} tasks are ranked. */
public enum Verdict {
  RECOMMENDED,
  REENGINEER_FIRST,
  ALTERNATIVE_FIRST,
  GATED,
  NOT_WORTHWHILE,
  UNSUITABLE,
  NEEDS_ANSWERS,
  UNKNOWN_HOURS
}
