package jp.mikiwame.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * 業務量: how many cases, how often.
 *
 * @param casesPerOccurrence cases each time the task is done; null if not surveyed
 * @param frequency null if not surveyed
 * @param timesPerYear occurrences a year where the cycle alone does not tell (随時, 月2回); null if not
 *     given
 * @param peakMonths months (1–12) with concentrated work, empty if there are none; null if not
 *     surveyed
 * @param scope whose cases these are; null means the organisation's own
 * @param workingDaysPerYear days on which daily work is done
 */
public record Volume(
    Double casesPerOccurrence,
    Frequency frequency,
    Double timesPerYear,
    List<Integer> peakMonths,
    VolumeScope scope,
    double workingDaysPerYear) {

  public Volume {
    peakMonths = peakMonths == null ? null : List.copyOf(peakMonths);
  }

  /** Times a year that the task is done; null if unknown. */
  public Double occurrencesPerYear() {
    if (timesPerYear != null || frequency == null) {
      return timesPerYear;
    }
    if (frequency == Frequency.DAILY) {
      return workingDaysPerYear;
    }
    OptionalInt fixed = frequency.fixedTimesPerYear();
    return fixed.isPresent() ? Double.valueOf(fixed.getAsInt()) : null;
  }

  /**
   * Cases a year of this organisation; null if unknown, also when only a larger area's are known.
   */
  public Double annualCases() {
    Double occurrences = occurrencesPerYear();
    boolean own = scope == null || scope == VolumeScope.OWN;
    return own && casesPerOccurrence != null && occurrences != null
        ? Double.valueOf(casesPerOccurrence * occurrences)
        : null;
  }

  /** Number of peak months; null if not surveyed. */
  public Integer peakMonthCount() {
    return peakMonths == null ? null : peakMonths.size();
  }
}
