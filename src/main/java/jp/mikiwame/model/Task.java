package jp.mikiwame.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * 業務: what is surveyed, judged and ranked. A null answer means that the survey has none; a nested
 * record is never null, its own answers may be.
 *
 * @param id 整理番号, unique in the inventory
 * @param department 所管課
 * @param field 分野; null if not given
 * @param exceptionRate share (0–1) of cases that leave the normal flow
 * @param staffCount people who do this same work
 * @param hasManual whether a procedure manual exists
 * @param legallyRequired whether a law or ordinance demands this work
 * @param resultUsed whether somebody uses what it produces
 * @param recordedElsewhere whether the same content is also kept in another ledger or system
 * @param sealRequired whether a seal on paper is still demanded
 * @param faceToFaceRequired whether the applicant must still come in person
 * @param administrativeDisposition whether its decision binds citizens (処分性)
 * @param systems the systems of all steps, seen on the day of judgement
 */
public record Task(
    String id,
    String name,
    String department,
    String field,
    Volume volume,
    RuleBased ruleBased,
    List<Step> steps,
    ErrorTolerance errorTolerance,
    ErrorImpact errorImpact,
    Double exceptionRate,
    Integer staffCount,
    Boolean hasManual,
    ExpectedChange expectedChange,
    Boolean legallyRequired,
    Boolean resultUsed,
    Boolean recordedElsewhere,
    Boolean sealRequired,
    Boolean faceToFaceRequired,
    Boolean administrativeDisposition,
    PersonalData personalData,
    MeasurementMethod measurementMethod,
    Forms forms,
    Recording recording,
    SystemsInUse systems,
    String source) {

  public Task {
    steps = List.copyOf(steps);
    forms = forms == null ? new Forms(null, null, null, null, null) : forms;
    recording = recording == null ? new Recording(null, null, null) : recording;
    systems = systems == null ? new SystemsInUse(null, List.of(), false) : systems;
  }

  /** The same task with another volume and other minutes. */
  public Task measured(Volume otherVolume, List<Step> otherSteps) {
    return with(otherVolume, otherSteps, exceptionRate);
  }

  /** The same task with another exception rate. */
  public Task excepting(Double rate) {
    return with(volume, steps, rate);
  }

  private Task with(Volume otherVolume, List<Step> otherSteps, Double rate) {
    return new Task(
        id,
        name,
        department,
        field,
        otherVolume,
        ruleBased,
        otherSteps,
        errorTolerance,
        errorImpact,
        rate,
        staffCount,
        hasManual,
        expectedChange,
        legallyRequired,
        resultUsed,
        recordedElsewhere,
        sealRequired,
        faceToFaceRequired,
        administrativeDisposition,
        personalData,
        measurementMethod,
        forms,
        recording,
        systems,
        source);
  }

  /** The steps in the form in which rules see them, in the order of the survey. */
  public List<StepInTask> stepsInTask() {
    return steps.stream().map(step -> new StepInTask(this, step)).toList();
  }

  /** Staff hours a year of all steps; null if volume or any minutes are unknown. */
  public Range annualHours() {
    Range sum = Range.ZERO;
    for (Step step : steps) {
      Range hours = annualHoursOf(step);
      if (hours == null) {
        return null;
      }
      sum = sum.plus(hours);
    }
    return sum;
  }

  /** Staff hours a year of one step: cases × share × minutes ÷ 60; null if unknown. */
  public Range annualHoursOf(Step step) {
    Double cases = volume.annualCases();
    return cases == null || step.minutesPerCase() == null
        ? null
        : step.minutesPerCase().times(cases * step.share() / 60);
  }

  /** Likely staff hours a year; null if unknown. */
  public Double likelyAnnualHours() {
    Range hours = annualHours();
    return hours == null ? null : Double.valueOf(hours.likely());
  }

  /** Likely staff hours a year on steps of these kinds; null if unknown. */
  public Double annualHoursOn(StepKind... kinds) {
    Double share = minutesShare(kinds);
    Double hours = likelyAnnualHours();
    return share == null || hours == null ? null : Double.valueOf(share * hours);
  }

  /** Share (0–1) of the minutes spent on steps of these kinds; null if unknown. */
  public Double minutesShare(StepKind... kinds) {
    return exact(minutesShareBounds(kinds));
  }

  /** The ends between which {@link #minutesShare} must lie; null if minutes are unknown. */
  public Range minutesShareBounds(StepKind... kinds) {
    return bounds(step -> known(step.kind(), Arrays.asList(kinds)::contains));
  }

  /**
   * Share (0–1) of the minutes on steps that take their input from these media; null if unknown.
   */
  public Double mediumShare(InputMedium... media) {
    return exact(mediumShareBounds(media));
  }

  /** The ends between which {@link #mediumShare} must lie; null if minutes are unknown. */
  public Range mediumShareBounds(InputMedium... media) {
    return bounds(step -> known(step.inputMedium(), Arrays.asList(media)::contains));
  }

  /** Share (0–1) of the minutes on steps that written rules decide; null if unknown. */
  public Double ruleBasedShare() {
    return exact(ruleBasedShareBounds());
  }

  /** The ends between which {@link #ruleBasedShare} must lie; null if minutes are unknown. */
  public Range ruleBasedShareBounds() {
    return bounds(step -> known(ruleBasedOf(step), RuleBased.YES::equals));
  }

  /** Most fields on one step that reads or types them; null if any such step does not say. */
  public Double maxFieldCount(StepKind... kinds) {
    List<Step> chosen =
        steps.stream()
            .filter(step -> step.kind() == null || Arrays.asList(kinds).contains(step.kind()))
            .toList();
    boolean known = chosen.stream().allMatch(s -> s.kind() != null && s.fieldCount() != null);
    return known
        ? Double.valueOf(chosen.stream().mapToDouble(Step::fieldCount).max().orElse(0))
        : null;
  }

  private RuleBased ruleBasedOf(Step step) {
    return new StepInTask(this, step).ruleBased();
  }

  private static <T> Boolean known(T answer, Predicate<T> chosen) {
    return answer == null ? null : Boolean.valueOf(chosen.test(answer));
  }

  private static Double exact(Range bounds) {
    return bounds == null || bounds.width() > 0 ? null : Double.valueOf(bounds.likely());
  }

  /** Share of the minutes on chosen steps: those that may be chosen lie between the ends. */
  private Range bounds(Function<Step, Boolean> chosen) {
    double total = 0;
    double certain = 0;
    double possible = 0;
    for (Step step : steps) {
      Double minutes = step.likelyMinutes();
      if (minutes == null) {
        return null;
      }
      Boolean answer = chosen.apply(step);
      total += minutes;
      certain += Boolean.TRUE.equals(answer) ? minutes : 0;
      possible += Boolean.FALSE.equals(answer) ? 0 : minutes;
    }
    if (total == 0) {
      return null;
    }
    return certain == possible
        ? Range.of(certain / total)
        : new Range(certain / total, (certain + possible) / 2 / total, possible / total);
  }
}
