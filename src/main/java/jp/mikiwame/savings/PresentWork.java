package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;

/**
 * What a task takes at present, in the form in which it is drawn.
 *
 * @param exactHours hours a year of the steps whose minutes were given as one number
 * @param ranged the steps whose minutes were given as a range
 * @param method how minutes were measured; null if not surveyed
 */
record PresentWork(double exactHours, List<Ranged> ranged, MeasurementMethod method) {

  /**
   * A step whose minutes are a range.
   *
   * @param casesPerYear cases that reach it
   */
  record Ranged(double casesPerYear, Range minutes) {}

  /** Hours a year by likely minutes. */
  double likelyHours() {
    double hours = exactHours;
    for (Ranged step : ranged) {
      hours += step.casesPerYear() * step.minutes().likely() / 60;
    }
    return hours;
  }

  PresentWork {
    ranged = List.copyOf(ranged);
  }

  /**
   * @param task whose hours are known
   */
  static PresentWork of(Task task) {
    double exact = 0;
    List<Ranged> ranged = new ArrayList<>();
    for (Step step : task.steps()) {
      if (step.minutesPerCase().width() == 0) {
        exact += task.annualHoursOf(step).likely();
      } else {
        double cases = task.volume().annualCases() * step.share();
        ranged.add(new Ranged(cases, step.minutesPerCase()));
      }
    }
    return new PresentWork(exact, ranged, task.measurementMethod());
  }
}
