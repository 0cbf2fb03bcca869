package jp.mikiwame.diff;

import jp.mikiwame.model.Range;

/** Whether something that a verdict asks for is there: surely, with luck, or not at all. */
public enum Holds {
  YES,
  PERHAPS,
  NO;

  /** Whether a suitability reaches the floor, likely or at its best. */
  static Holds reaches(Range suitability, double floor) {
    if (suitability.likely() >= floor) {
      return YES;
    }
    return suitability.high() >= floor ? PERHAPS : NO;
  }

  /** Whether hours are saved, likely or at best. */
  static Holds saves(Range saved) {
    if (saved.likely() > 0) {
      return YES;
    }
    return saved.high() > 0 ? PERHAPS : NO;
  }
}
