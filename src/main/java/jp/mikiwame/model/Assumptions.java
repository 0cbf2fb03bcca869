package jp.mikiwame.model;

import java.util.List;

/** 試算の前提, by id. */
public record Assumptions(List<Assumption> all) {

  /**
   * Minutes in which one field is handled at present: tells the fields of a step that does not
   * count them.
   */
  public static final String MINUTES_PER_FIELD = "minutesPerField";

  /** Share of the fields that AI-OCR reads without a fault. */
  public static final String FIELD_ACCURACY = "fieldAccuracy";

  /** 例外率 of a task that does not say. */
  public static final String EXCEPTION_RATE = "exceptionRate";

  /** Share of the benchmark's suitability below which a technology is not recommended. */
  public static final String SUITABILITY_FLOOR = "suitabilityFloor";

  /** Hours a year that each technology must save to be recommended. */
  public static final String HOURS_PER_TECHNOLOGY = "hoursPerTechnology";

  /** Hours a year from which an effect counts as large. */
  public static final String LARGE_EFFECT = "largeEffect";

  /** Suitability from which a technology counts as easily introduced. */
  public static final String HIGH_FEASIBILITY = "highFeasibility";

  /** As how many results of each technology the benchmark counts. */
  public static final String BENCHMARK_WEIGHT = "benchmarkWeight";

  /** Standard deviation of a reduction before any result of the technology is known, 0–1. */
  public static final String EFFECT_SPREAD = "effectSpread";

  /** Cases of the coming years ÷ cases surveyed. */
  public static final String CASES_FACTOR = "casesFactor";

  /** Checking that turns out to be needed ÷ checking that the rules expect. */
  public static final String CHECKING_FACTOR = "checkingFactor";

  /** The checking factor is never larger. */
  public static final String MOST_CHECKING = "mostChecking";

  /** Share of the variance of an effect that all tasks of a technology have in common. */
  public static final String TECHNOLOGY_CORRELATION = "technologyCorrelation";

  /** Share of the variance of an effect that all tasks on a system have in common. */
  public static final String SYSTEM_CORRELATION = "systemCorrelation";

  /** Whether missing answers turn out alike: 1 all of them, near 0 each by itself. */
  public static final String ANSWER_ALIKENESS = "answerAlikeness";

  /** Every assumption that estimates cannot do without. */
  public static final List<String> NEEDED =
      List.of(
          MINUTES_PER_FIELD,
          FIELD_ACCURACY,
          EXCEPTION_RATE,
          SUITABILITY_FLOOR,
          HOURS_PER_TECHNOLOGY,
          LARGE_EFFECT,
          HIGH_FEASIBILITY,
          BENCHMARK_WEIGHT,
          EFFECT_SPREAD,
          CASES_FACTOR,
          minutesFactor(MeasurementMethod.MEASURED),
          minutesFactor(MeasurementMethod.RECORDED),
          minutesFactor(MeasurementMethod.ESTIMATED),
          minutesFactor(MeasurementMethod.RATIO),
          CHECKING_FACTOR,
          MOST_CHECKING,
          TECHNOLOGY_CORRELATION,
          SYSTEM_CORRELATION,
          ANSWER_ALIKENESS);

  /**
   * Minutes really spent ÷ minutes surveyed.
   *
   * @param method null if not surveyed, which is as uncertain as the least certain method
   */
  public static String minutesFactor(MeasurementMethod method) {
    return "minutesFactor" + (method == null ? MeasurementMethod.RATIO : method);
  }

  public Assumptions {
    all = List.copyOf(all);
  }

  /** The same assumptions but for one, which has this value for certain. */
  public Assumptions with(String id, double value) {
    return new Assumptions(
        all.stream()
            .map(each -> each.id().equals(id) ? each.valued(Range.of(value)) : each)
            .toList());
  }

  /** The value of one of {@link #NEEDED}, as a range. */
  public Range range(String id) {
    for (Assumption each : all) {
      if (each.id().equals(id)) {
        return each.value();
      }
    }
    throw new IllegalArgumentException("No such assumption (%s)".formatted(id));
  }

  /** The likely value of one of {@link #NEEDED}. */
  public double likely(String id) {
    return range(id).likely();
  }

  /**
   * Suitability from which a technology may be recommended.
   *
   * @param benchmarkSuitability 適合度 of the benchmark task, which the floor is a share of
   */
  public double suitabilityFloor(double benchmarkSuitability) {
    return likely(SUITABILITY_FLOOR) * benchmarkSuitability;
  }
}
