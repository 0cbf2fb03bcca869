package jp.mikiwame.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;

/**
 * A share of all, from 0 to 1: 5%, 0.05, 3割, 1/4.
 *
 * <p>A bare number of 1 or more is not understood: 5 may be per cent or times, 1 may be one per
 * cent or all.
 */
public final class WrittenShare {

  private static final AmountReader SHARES = new AmountReader(Units.shares());
  private static final Pattern BARE = Pattern.compile("0(?:\\.\\d{1,30})?");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  /** 2割5分 is a quarter; 5分 alone is more often time. */
  private static final Pattern HUNDREDTHS_ALONE = Pattern.compile("[^割]*分.*");

  private WrittenShare() {}

  public static Written<Double> read(Cell cell) {
    return Answer.read(cell, text -> share(Remarks.of(text), isPercentage(cell) ? cell : null));
  }

  private static boolean isPercentage(Cell cell) {
    return cell.kind() == Kind.NUMBER && cell.number() != null && cell.text().matches(".*[%％].*");
  }

  /**
   * @param percentage the cell, if it holds a number that is only shown as per cent; else null
   */
  private static Written<Double> share(Remarks parts, Cell percentage) {
    String text = parts.rest();
    Matcher fraction = FRACTION.matcher(text);
    if (percentage != null) {
      return bounded(percentage.number(), false);
    }
    if (fraction.matches()) {
      return fraction(Double.parseDouble(fraction.group(1)), Double.parseDouble(fraction.group(2)));
    }
    return BARE.matcher(text).matches() ? bounded(Double.parseDouble(text), false) : named(text);
  }

  private static Written<Double> fraction(double part, double whole) {
    return whole == 0 ? new Impossible<>("") : bounded(part / whole, false);
  }

  private static Written<Double> named(String text) {
    return HUNDREDTHS_ALONE.matcher(text).matches()
        ? new Unreadable<>(text)
        : SHARES.read(text).then(WrittenShare::bounded);
  }

  private static Written<Double> bounded(Given<Extent> given) {
    Extent extent = given.value();
    boolean approximate = extent.approximate() || extent.isRange();
    return bounded(extent.middle().doubleValue(), approximate);
  }

  private static Written<Double> bounded(double share, boolean approximate) {
    return share >= 0 && share <= 1 ? new Given<>(share, approximate) : new Impossible<>("");
  }
}
