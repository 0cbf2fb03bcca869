package jp.mikiwame.diff;

/** Why a criterion contributes something else than before. */
public enum ContributionCause {
  /** The criterion was added. */
  ADDED,
  /** The criterion was removed. */
  REMOVED,
  /** Its rules ask for something else, so that another grade answers. */
  CONDITIONS,
  /** Its rules ask the same, but what they look at in the task has changed. */
  ANSWERS,
  /** The same grade is worth other points. */
  POINTS,
  /** It earns the same points, but the points of all best grades add up to something else. */
  SCALE
}
