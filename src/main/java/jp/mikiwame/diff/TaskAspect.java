package jp.mikiwame.diff;

/** What changed about a task. */
public enum TaskAspect {
  RANK,
  VERDICT,
  TECHNOLOGIES,
  SCORE,
  HOURS,
  /** 区分 or 難易度. */
  QUADRANT,
  GATES,
  ALTERNATIVES
}
