package jp.mikiwame.intake.eventlog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Cases of a year as a log lets us expect them, in three digits, since a log says no more.
 *
 * @param cases in the log
 * @param days in which they began
 */
record YearlyVolume(int cases, double days) {

  /** A shorter log has not seen every day of the week: nothing is said about a year then. */
  static final int SHORTEST = 7;

  /** A log that has seen less than this has not seen every season. */
  static final int NEARLY_A_YEAR = 350;

  private static final double DAYS_PER_YEAR = 365.25;
  private static final int MONTHS = 12;

  /** The published form allows no more times a year. */
  private static final int MOST_TIMES = 100_000;

  boolean isKnown() {
    return days >= SHORTEST;
  }

  boolean isExtrapolated() {
    return days < NEARLY_A_YEAR;
  }

  BigDecimal perYear() {
    return rounded(cases * DAYS_PER_YEAR / days);
  }

  /** The volume in the published form, a case each time; of very many cases, by month. */
  ObjectNode published() {
    ObjectNode volume = JsonNodeFactory.instance.objectNode();
    if (!isKnown()) {
      return volume.putNull("casesPerOccurrence").putNull("frequency");
    }
    if (perYear().intValue() > MOST_TIMES) {
      double perMonth = cases * DAYS_PER_YEAR / days / MONTHS;
      return volume.put("casesPerOccurrence", rounded(perMonth)).put("frequency", "MONTHLY");
    }
    return volume
        .put("casesPerOccurrence", 1)
        .put("frequency", "AD_HOC")
        .put("timesPerYear", perYear());
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
