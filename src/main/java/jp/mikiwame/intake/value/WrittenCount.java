package jp.mikiwame.intake.value;

import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Unreadable;

/**
 * A number of cases, times, people or fields: 約1,200件, 3万件.
 *
 * <p>The inventory has one count, so that of a range (100〜200件) the middle is taken, as
 * approximate.
 */
public final class WrittenCount {

  /** As the schema of the inventory allows of cases. */
  static final double MOST = 100_000_000;

  private static final AmountReader COUNTS = new AmountReader(Units.counted());
  private static final Pattern OF_A_YEAR = Pattern.compile("^(?:年間|1年間|年)(?=\\D{0,4}\\d)|/年間?$");

  private WrittenCount() {}

  public static Written<Double> read(Cell cell) {
    return Answer.read(cell, WrittenCount::count);
  }

  /** A count of which the column says that it is a year's: 年間1,200件 and 1,200件/年 too. */
  public static Written<Double> readAnnual(Cell cell) {
    return Answer.read(cell, text -> count(ofYear(text)));
  }

  static String ofYear(String text) {
    return OF_A_YEAR.matcher(text).replaceAll("");
  }

  static Written<Double> count(String text) {
    Remarks parts = Remarks.of(text);
    return parts.nameAnotherMeasure()
        ? new Unreadable<>(text)
        : COUNTS.read(parts.rest()).then(extent -> extent.value().single(MOST));
  }
}
