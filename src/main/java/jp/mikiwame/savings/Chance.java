package jp.mikiwame.savings;

/**
 * The chances of one task alone, in the order of the coordinates of the points that tasks of a
 * large inventory are drawn at.
 */
enum Chance {
  EFFECT,
  CASES,
  MINUTES,
  CHECKING,
  FIELDS,
  READING,
  LEVEL
}
