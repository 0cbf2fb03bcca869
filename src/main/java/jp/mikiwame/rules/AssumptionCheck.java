package jp.mikiwame.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Range;

/** Whether an assumption can be calculated with and says where it comes from. */
final class AssumptionCheck {

  /**
   * Between which ends an assumption makes sense.
   *
   * @param open whether the ends themselves do not
   */
  private record Bounds(double low, double high, boolean open) {
    boolean contain(Range value) {
      return open
          ? low < value.low() && value.high() < high
          : low <= value.low() && value.high() <= high;
    }
  }

  private static final Bounds NOT_NEGATIVE = new Bounds(0, Double.MAX_VALUE, false);
  private static final Bounds POSITIVE = new Bounds(0, Double.MAX_VALUE, true);
  private static final Bounds SHARE = new Bounds(0, 1, false);

  /** Two such parts must leave nothing below zero for the rest. */
  private static final Bounds HALF = new Bounds(0, 0.5, false);

  private static final Map<String, Bounds> BOUNDS =
      Map.ofEntries(
          Map.entry(Assumptions.EXCEPTION_RATE, SHARE),
          Map.entry(Assumptions.SUITABILITY_FLOOR, SHARE),
          // Without results, no spread at all would be certainty that nobody has.
          Map.entry(Assumptions.EFFECT_SPREAD, new Bounds(0, 0.5, true)),
          Map.entry(Assumptions.TECHNOLOGY_CORRELATION, HALF),
          Map.entry(Assumptions.SYSTEM_CORRELATION, HALF),
          Map.entry(Assumptions.ANSWER_ALIKENESS, SHARE),
          // Odds are taken of it, which neither never nor always has.
          Map.entry(Assumptions.FIELD_ACCURACY, new Bounds(0, 1, true)),
          Map.entry(Assumptions.MINUTES_PER_FIELD, POSITIVE),
          Map.entry(Assumptions.BENCHMARK_WEIGHT, POSITIVE),
          Map.entry(Assumptions.CASES_FACTOR, POSITIVE),
          Map.entry(Assumptions.CHECKING_FACTOR, POSITIVE),
          Map.entry(Assumptions.MOST_CHECKING, POSITIVE),
          Map.entry(Assumptions.minutesFactor(MeasurementMethod.MEASURED), POSITIVE),
          Map.entry(Assumptions.minutesFactor(MeasurementMethod.RECORDED), POSITIVE),
          Map.entry(Assumptions.minutesFactor(MeasurementMethod.ESTIMATED), POSITIVE),
          Map.entry(Assumptions.minutesFactor(MeasurementMethod.RATIO), POSITIVE));

  private final String file;
  private final List<Notice> notices;

  AssumptionCheck(String file, List<Notice> notices) {
    this.file = file;
    this.notices = notices;
  }

  /**
   * @param ids of all assumptions in the file
   */
  void check(Assumption assumption, List<String> ids) {
    if (assumption.source() == null || assumption.source().isBlank()) {
      report("assumption-no-source", assumption);
    }
    if (!isUsable(assumption.value())) {
      report("assumption-value", assumption);
    } else if (!isPossible(assumption)) {
      report("assumption-impossible", assumption);
    }
    if (Collections.frequency(ids, assumption.id()) > 1) {
      report("assumption-repeated", assumption);
    }
  }

  private static boolean isUsable(Range value) {
    return value != null && Double.isFinite(value.low()) && Double.isFinite(value.high());
  }

  private static boolean isPossible(Assumption assumption) {
    Bounds bounds = BOUNDS.getOrDefault(assumption.id(), NOT_NEGATIVE);
    return bounds.contain(assumption.value());
  }

  private void report(String code, Assumption assumption) {
    notices.add(
        Notice.error(code, Place.file(file), Map.of("value", String.valueOf(assumption.id()))));
  }
}
