package jp.mikiwame.model;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.StepShares.Aspect;

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
 * @param stated what the survey form says of the task as a whole; null, alone among the nested
 *     records, if it says nothing: neither rules nor estimates look at it
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
    String source,
    Stated stated) {

  public Task {
    steps = StepList.of(steps);
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
        source,
        stated);
  }

  /** The steps in the form in which rules see them, in the order of the survey. */
  public List<StepInTask> stepsInTask() {
    List<StepInTask> inTask = new ArrayList<>(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      inTask.add(new StepInTask(this, steps.get(i)));
    }
    return inTask;
  }

  /** Staff hours a year of all steps; null if volume or any minutes are unknown. */
  public Range annualHours() {
    Double cases = volume.annualCases();
    double low = 0;
    double likely = 0;
    double high = 0;
    for (int i = 0; i < steps.size(); i++) {
      Range minutes = steps.get(i).minutesPerCase();
      if (cases == null || minutes == null) {
        return null;
      }
      double factor = hoursPerMinute(cases, steps.get(i));
      low += minutes.low() * factor;
      likely += minutes.likely() * factor;
      high += minutes.high() * factor;
    }
    return new Range(low, likely, high);
  }

  /** Staff hours a year of one step: cases × share × minutes ÷ 60; null if unknown. */
  public Range annualHoursOf(Step step) {
    return hours(volume.annualCases(), step);
  }

  private static Range hours(Double cases, Step step) {
    return cases == null || step.minutesPerCase() == null
        ? null
        : step.minutesPerCase().times(hoursPerMinute(cases, step));
  }

  /** Likely staff hours a year: those of {@link #annualHours}; null if unknown. */
  public Double likelyAnnualHours() {
    Double cases = volume.annualCases();
    double sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Range minutes = step.minutesPerCase();
      if (cases == null || minutes == null) {
        return null;
      }
      sum += minutes.likely() * hoursPerMinute(cases, step);
    }
    return sum;
  }

  private static double hoursPerMinute(double cases, Step step) {
    return cases * step.share() / 60;
  }

  /** Likely staff hours a year on steps of these kinds; null if unknown. */
  public Double annualHoursOn(StepKind... kinds) {
    Double share = minutesShare(kinds);
    Double hours = share == null ? null : likelyAnnualHours();
    return hours == null ? null : Double.valueOf(share * hours);
  }

  /** Share (0–1) of the minutes spent on steps of these kinds; null if unknown. */
  public Double minutesShare(StepKind... kinds) {
    return shares().share(Aspect.KIND, null, kinds);
  }

  /** The ends between which {@link #minutesShare} must lie; null if minutes are unknown. */
  public Range minutesShareBounds(StepKind... kinds) {
    return shares().bounds(Aspect.KIND, null, kinds);
  }

  /**
   * Share (0–1) of the minutes on steps that take their input from these media; null if unknown.
   */
  public Double mediumShare(InputMedium... media) {
    return shares().share(Aspect.MEDIUM, null, media);
  }

  /** The ends between which {@link #mediumShare} must lie; null if minutes are unknown. */
  public Range mediumShareBounds(InputMedium... media) {
    return shares().bounds(Aspect.MEDIUM, null, media);
  }

  /** Share (0–1) of the minutes on steps that written rules decide; null if unknown. */
  public Double ruleBasedShare() {
    return shares().share(Aspect.RULE_BASED, ruleBased, RuleBased.YES);
  }

  /** The ends between which {@link #ruleBasedShare} must lie; null if minutes are unknown. */
  public Range ruleBasedShareBounds() {
    return shares().bounds(Aspect.RULE_BASED, ruleBased, RuleBased.YES);
  }

  /** Most fields on one step that reads or types them; null if any such step does not say. */
  public Double maxFieldCount(StepKind... kinds) {
    long among = StepShares.bits(kinds);
    double most = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean chosen = step.kind() == null || (among >>> step.kind().ordinal() & 1) == 1;
      if (chosen && (step.kind() == null || step.fieldCount() == null)) {
        return null;
      }
      most = chosen ? Math.max(most, step.fieldCount()) : most;
    }
    return most;
  }

  private StepShares shares() {
    return ((StepList) steps).shares();
  }
}
