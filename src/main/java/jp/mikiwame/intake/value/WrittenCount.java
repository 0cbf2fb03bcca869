package jp.mikiwame.intake.value;

import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Unreadable;

/**
 * A number of cases, people or fields: 約1,200件, 3万件. 6回 is how often, and no number of cases.
 *
 * <p>The inventory has one count, so that of a range (100〜200件) the middle is taken, as
 * approximate.
 */
public final class WrittenCount {

  /** As the schema of the inventory allows of cases. */
  static final double MOST = 10_000_000_000.0;

  private static final AmountReader COUNTS = new AmountReader(Units.counted());
  private static final AmountReader TIMES = new AmountReader(Units.times());
  private static final Pattern OF_A_YEAR = Pattern.compile("^(?:年間|1年間|年)(?=\\D{0,4}\\d)|/年間?$");

  private WrittenCount() {}

  public static Written<Double> read(Cell cell) {
    return Answer.read(cell, WrittenCount::count);
  }

  /** A count of which the column says that it is a year's: 年間1,200件 and 1,200件/年 too. */
  public static Written<Double> readAnnual(Cell cell) {
    return Answer.read(cell, text -> count(ofYear(text)));
  }

  /** A number of times or days as well: 24回, 241日. */
  public static Written<Double> readTimes(Cell cell) {
    return Answer.read(cell, text -> count(text, TIMES));
  }

  static String ofYear(String text) {
    return OF_A_YEAR.matcher(text).replaceAll("");
  }

  static Written<Double> count(String text) {
    return count(text, COUNTS);
  }

  private static Written<Double> count(String text, AmountReader amounts) {
    Remarks parts = Remarks.of(text);
    return parts.nameAnotherMeasure()
        ? new Unreadable<>(text)
        : amounts.read(parts.rest()).then(extent -> extent.value().single(MOST));
  }
}
