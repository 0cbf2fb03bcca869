package jp.mikiwame.diff;

import jp.mikiwame.model.Range;

/** A quantity in two assessments; null in one that has none, which counts as zero. */
public record RangeChange(Range before, Range after) {

  /** What sums of the same values may differ by when they are added in another order. */
  private static final double NOISE = 1e-9;

  public boolean isChange() {
    if (before == null || after == null) {
      return before != after;
    }
    return differs(before.low(), after.low())
        || differs(before.likely(), after.likely())
        || differs(before.high(), after.high());
  }

  /** By how much the likely value rises; negative if it falls. */
  public double difference() {
    return likely(after) - likely(before);
  }

  static boolean differs(double before, double after) {
    return Math.abs(after - before) > NOISE;
  }

  private static double likely(Range range) {
    return range == null ? 0 : range.likely();
  }
}
