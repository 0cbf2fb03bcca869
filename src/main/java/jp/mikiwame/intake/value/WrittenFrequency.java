package jp.mikiwame.intake.value;

import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.model.Frequency;

/**
 * How often a task comes round: 月次, 月2回, 隔週, 3年に1回, 随時（年20回程度）.
 *
 * <p>Times a day are not understood: how many a year they are depends on the working days.
 */
public final class WrittenFrequency {

  /** As the schema of the inventory allows of times a year. */
  static final double MOST = 100_000;

  private WrittenFrequency() {}

  /**
   * A cycle.
   *
   * @param timesPerYear null where the frequency alone tells, or where nobody knows
   */
  public record Cycle(Frequency frequency, Double timesPerYear) {}

  public static Written<Cycle> read(Cell cell) {
    return Answer.read(cell, text -> cycle(Remarks.of(text)));
  }

  private static Written<Cycle> cycle(Remarks parts) {
    Written<Cycle> named = named(parts.rest());
    Written<Cycle> cycle =
        named instanceof Unreadable<Cycle> ? CycleForm.read(parts.rest()) : named;
    return cycle.then(given -> remarked(given, parts)).then(WrittenFrequency::bounded);
  }

  private static Written<Cycle> named(String word) {
    return WrittenCode.choice("Frequency")
        .read(word)
        .map(code -> new Cycle(Frequency.valueOf(code), null));
  }

  /** A remark tells the times of 随時; other remarks, such as 開庁日, change nothing. */
  private static Written<Cycle> remarked(Given<Cycle> named, Remarks parts) {
    if (named.value().frequency() != Frequency.AD_HOC || parts.remarks().isEmpty()) {
      return named;
    }
    Written<Cycle> times =
        CycleForm.timesPerYear(parts.remarks().get(0))
            .map(each -> new Cycle(Frequency.AD_HOC, each));
    return times instanceof Unreadable<Cycle> ? named : times;
  }

  private static Written<Cycle> bounded(Given<Cycle> given) {
    Double times = given.value().timesPerYear();
    return times != null && times > MOST ? new Impossible<>("") : given;
  }
}
