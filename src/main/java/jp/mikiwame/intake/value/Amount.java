package jp.mikiwame.intake.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One amount, put together from its largest unit to its smallest: 3万5千件, 1時間30分, 2日半. */
final class Amount {

  private static final Pattern PART =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([十百千]?[万億]?)([^\\d.,~ ]*)");
  private static final String HALF = "半";
  private static final BigDecimal ONE_HALF = new BigDecimal("0.5");

  /** As many digits as any quantity of an office has, and then some. */
  private static final int MOST_DIGITS = 30;

  private final Units units;
  private BigDecimal sum = BigDecimal.ZERO;

  /** Numbers that still wait for their unit, as the 3万 of 3万5千件; null if there are none. */
  private BigDecimal waiting;

  private BigDecimal lastScale;
  private BigDecimal lastWorth;

  Amount(Units units) {
    this.units = units;
  }

  Optional<BigDecimal> read(String text) {
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end && take(part)) {
      end = part.end();
    }
    boolean whole = end > 0 && end == text.length();
    return whole && (waiting == null || lastWorth == null && spend("", false))
        ? Optional.of(sum)
        : Optional.empty();
  }

  private boolean take(Matcher part) {
    if (part.group(1).length() > MOST_DIGITS) {
      return false;
    }
    String decimals = part.group(2) == null ? "" : part.group(2);
    BigDecimal number = new BigDecimal(part.group(1).replace(",", "") + decimals);
    BigDecimal scale = scale(part.group(3));
    if (lastScale != null && lastScale.compareTo(scale) <= 0) {
      return false;
    }
    waiting = (waiting == null ? BigDecimal.ZERO : waiting).add(number.multiply(scale));
    lastScale = scale;
    String unit = part.group(4);
    return unit.isEmpty()
        || spend(unit, false)
        || unit.endsWith(HALF) && spend(unit.substring(0, unit.length() - 1), true);
  }

  /** Counts what waits in a unit; units must become smaller. */
  private boolean spend(String unit, boolean andHalf) {
    BigDecimal worth = units.worth(unit).orElse(null);
    if (worth == null || lastWorth != null && lastWorth.compareTo(worth) <= 0) {
      return false;
    }
    BigDecimal number = andHalf ? waiting.add(ONE_HALF) : waiting;
    sum = sum.add(number.multiply(worth));
    lastWorth = worth;
    waiting = null;
    lastScale = null;
    return true;
  }

  private static BigDecimal scale(String word) {
    return word.chars().mapToObj(Amount::power).reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  private static BigDecimal power(int sign) {
    return BigDecimal.TEN.pow(
        switch (sign) {
          case '十' -> 1;
          case '百' -> 2;
          case '千' -> 3;
          case '万' -> 4;
          default -> 8;
        });
  }
}
