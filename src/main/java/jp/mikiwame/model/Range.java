package jp.mikiwame.model;

/**
 * A quantity with its uncertainty.
 *
 * @param low the cautious end
 * @param likely the value to expect
 * @param high the hopeful end
 */
public record Range(double low, double likely, double high) {

  public static final Range ZERO = new Range(0, 0, 0);

  public Range {
    if (!(low <= likely && likely <= high)) {
      throw new IllegalArgumentException(
          "A range must be ordered (low %s, likely %s, high %s)".formatted(low, likely, high));
    }
  }

  public static Range of(double value) {
    return new Range(value, value, value);
  }

  public Range plus(Range other) {
    return new Range(low + other.low, likely + other.likely, high + other.high);
  }

  /**
   * @param factor zero or more
   */
  public Range times(double factor) {
    return new Range(low * factor, likely * factor, high * factor);
  }

  /** This range stretched so that it contains {@code value}; the likely value stays. */
  public Range reaching(double value) {
    return new Range(Math.min(low, value), likely, Math.max(high, value));
  }

  /** The smaller of both at each end. */
  public Range min(Range other) {
    return new Range(
        Math.min(low, other.low), Math.min(likely, other.likely), Math.min(high, other.high));
  }

  public double width() {
    return high - low;
  }
}
