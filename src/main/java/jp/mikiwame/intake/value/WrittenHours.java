package jp.mikiwame.intake.value;

import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Unreadable;

/** Hours of work: 240時間, 424:44, 30人日. Of a range the middle is taken, as approximate. */
public final class WrittenHours {

  /** As the schema of the inventory allows of a task. */
  static final double MOST = 10_000_000;

  private WrittenHours() {}

  /** A bare number is hours. */
  public static Written<Double> read(Cell cell, double hoursPerDay) {
    AmountReader amounts = new AmountReader(Units.hours(hoursPerDay));
    return Answer.read(cell, text -> hours(Remarks.of(WrittenCount.ofYear(text)), amounts));
  }

  private static Written<Double> hours(Remarks parts, AmountReader amounts) {
    return parts.nameAnotherMeasure()
        ? new Unreadable<>("")
        : amounts.read(parts.rest()).then(extent -> extent.value().single(MOST));
  }
}
