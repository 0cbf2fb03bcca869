package jp.mikiwame.assess;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum that is the same to the last digit in whatever order the numbers come: what rounding takes
 * off is kept and added up as well (Shewchuk 1997).
 */
final class ExactSum {

  /** They add up to the sum, and no two of them have binary digits in the same places. */
  private double[] parts = new double[4];

  private int size;

  /**
   * @param number finite
   */
  void add(double number) {
    double sum = number;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double larger = Math.abs(sum) < Math.abs(parts[i]) ? parts[i] : sum;
      double smaller = Math.abs(sum) < Math.abs(parts[i]) ? sum : parts[i];
      sum = larger + smaller;
      double lost = smaller - (sum - larger);
      if (lost != 0) {
        parts[kept++] = lost;
      }
    }
    if (kept == parts.length) {
      parts = Arrays.copyOf(parts, 2 * kept);
    }
    parts[kept++] = sum;
    size = kept;
  }

  /** The number nearest to the sum. */
  double value() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < size; i++) {
      sum = sum.add(new BigDecimal(parts[i]));
    }
    return sum.doubleValue();
  }
}
