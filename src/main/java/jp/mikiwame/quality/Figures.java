package jp.mikiwame.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mikiwame.model.Range;

/** Whether two figures of the same thing can both be true. */
final class Figures {

  /**
   * Share by which figures of the same work may differ: departments round, and a form asks for the
   * whole where the inventory asks for the steps.
   */
  static final double TOLERANCE = 0.2;

  /** Between minutes and hours there is a factor of 60; what is estimated is not exactly that. */
  private static final Range SIXTY = new Range(45, 60, 75);

  /** Between a month and a year there is one of 12. */
  private static final Range TWELVE = new Range(10, 12, 14);

  private Figures() {}

  /**
   * Whether a figure lies outside a range by more than can be tolerated.
   *
   * @param rounding by which it may always be off
   */
  static boolean differ(double stated, Range range, double rounding) {
    return stated < range.low() * (1 - TOLERANCE) - rounding
        || stated > range.high() * (1 + TOLERANCE) + rounding;
  }

  /** The two figures, with what they may have been confused for if their ratio tells. */
  static Map<String, Object> values(double stated, double other) {
    Map<String, Object> values = new LinkedHashMap<>(Map.of("value", stated, "other", other));
    double ratio = Math.max(stated, other) / Math.min(stated, other);
    if (isWithin(SIXTY, ratio)) {
      values.put("variant", "hours");
    } else if (isWithin(TWELVE, ratio)) {
      values.put("variant", "months");
    }
    return values;
  }

  private static boolean isWithin(Range range, double ratio) {
    return range.low() <= ratio && ratio <= range.high();
  }
}
