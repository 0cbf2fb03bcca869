package jp.mikiwame.intake.value;

import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;

/** A number of whole things: 3種類. Parts of one (2.5人) are not understood. */
public final class WrittenWhole {

  /** As the schema of the inventory allows of people and forms. */
  static final int MOST = 100_000;

  private WrittenWhole() {}

  public static Written<Integer> read(Cell cell) {
    return Answer.read(cell, text -> WrittenCount.count(text).then(WrittenWhole::whole));
  }

  private static Written<Integer> whole(Given<Double> given) {
    double value = given.value();
    if (value != Math.rint(value)) {
      return new Unreadable<>("");
    }
    return value > MOST ? new Impossible<>("") : new Given<>((int) value, given.approximate());
  }
}
