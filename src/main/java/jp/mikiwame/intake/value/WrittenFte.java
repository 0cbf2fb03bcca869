package jp.mikiwame.intake.value;

import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Unreadable;

/** Full-time persons: 0.5人. Persons of several kinds (正1・会1) are not added up. */
public final class WrittenFte {

  /** As the schema of the inventory allows of staff. */
  static final double MOST = 100_000;

  private static final AmountReader PERSONS = new AmountReader(Units.persons());

  private WrittenFte() {}

  public static Written<Double> read(Cell cell) {
    return Answer.read(cell, text -> persons(Remarks.of(text)));
  }

  private static Written<Double> persons(Remarks parts) {
    return parts.nameAnotherMeasure()
        ? new Unreadable<>("")
        : PERSONS.read(parts.rest()).then(extent -> extent.value().single(MOST));
  }
}
