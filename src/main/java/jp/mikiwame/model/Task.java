package jp.mikiwame.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
    systems = systems == null ? new SystemsInUse(null, null) : systems;
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
    boolean known = steps.stream().allMatch(step -> step.kind() != null);
    return known ? shareOfMinutes(step -> Arrays.asList(kinds).contains(step.kind())) : null;
  }

  /**
   * Share (0–1) of the minutes on steps that take their input from these media; null if unknown.
   */
  public Double mediumShare(InputMedium... media) {
    boolean known = steps.stream().allMatch(step -> step.inputMedium() != null);
    return known ? shareOfMinutes(step -> Arrays.asList(media).contains(step.inputMedium())) : null;
  }

  /** Share (0–1) of the minutes on steps that written rules decide; null if unknown. */
  public Double ruleBasedShare() {
    List<StepInTask> seen = stepsInTask();
    boolean known = seen.stream().allMatch(step -> step.ruleBased() != null);
    return known ? shareOfMinutes(step -> ruleBasedOf(step) == RuleBased.YES) : null;
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

  private Double shareOfMinutes(Predicate<Step> chosen) {
    double[] minutes = new double[steps.size()];
    for (int i = 0; i < minutes.length; i++) {
      Double likely = steps.get(i).likelyMinutes();
      if (likely == null) {
        return null;
      }
      minutes[i] = likely;
    }
    double total = Arrays.stream(minutes).sum();
    double part =
        IntStream.range(0, minutes.length)
            .filter(i -> chosen.test(steps.get(i)))
            .mapToDouble(i -> minutes[i])
            .sum();
    return total == 0 ? null : Double.valueOf(part / total);
  }
}
