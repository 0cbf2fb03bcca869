package jp.mikiwame.intake.value;

import java.math.BigDecimal;

/**
 * An amount as people write it: one number, or two ends.
 *
 * @param approximate whether a word such as 約 says so
 */
record Extent(BigDecimal low, BigDecimal high, boolean approximate) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  BigDecimal middle() {
    return low.add(high).divide(TWO);
  }

  boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** The one value that has a place in the inventory; of a range its middle. */
  Written<Double> single(double most) {
    return middle().doubleValue() > most
        ? new Written.Impossible<>("")
        : new Written.Given<>(middle().doubleValue(), approximate || isRange());
  }
}
