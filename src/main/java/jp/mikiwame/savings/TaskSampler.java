package jp.mikiwame.savings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;

/**
 * Draws what a task may save. In each draw the technologies do as well as their reference classes
 * tell, cases and minutes are what they turn out to be, and so is checking; the formula is that of
 * {@link StepSaving}. Missing answers are not drawn with these: every draw is worked out with all
 * of them at their bad side, likely, and at their good side.
 */
final class TaskSampler {

  private final Assumptions assumptions;
  private final ReferenceClasses classes;
  private final ScoreTable cases;
  private final ScoreTable fields;
  private final ScoreTable accuracy;
  private final Map<String, ScoreTable> minutes = new ConcurrentHashMap<>();
  private final Map<Double, ScoreTable> levels = new ConcurrentHashMap<>();
  private final Map<String, ScoreTable> reductions;
  private final Map<String, ScoreTable> checking;

  TaskSampler(Assumptions assumptions, ReferenceClasses classes) {
    this(assumptions, classes, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private TaskSampler(
      Assumptions assumptions,
      ReferenceClasses classes,
      Map<String, ScoreTable> reductions,
      Map<String, ScoreTable> checking) {
    this.assumptions = assumptions;
    this.classes = classes;
    this.reductions = reductions;
    this.checking = checking;
    this.cases = ScoreTable.cases(assumptions);
    this.fields = ScoreTable.fields(assumptions);
    this.accuracy = ScoreTable.accuracy(assumptions);
  }

  /**
   * The same sampler with classes that differ in nothing but the level of missing answers: the
   * tables of the Beta distributions, which take longest to make, are kept.
   */
  TaskSampler answering(ReferenceClasses answered) {
    return new TaskSampler(assumptions, answered, reductions, checking);
  }

  /**
   * @param work what the whole task takes at present
   * @param doubtful whether a gate may still turn out to be shut, so that nothing is saved
   */
  TaskDraws draw(List<SampledStep> steps, PresentWork work, boolean doubtful, Latents latents) {
    return ends(steps, work, doubtful, latents).answered(level(steps).at(latents.level()));
  }

  /** The draws between whose ends the missing answers decide; parameters as for {@link #draw}. */
  EndDraws ends(List<SampledStep> steps, PresentWork work, boolean doubtful, Latents latents) {
    double[] minutesFactor = minutes(work.method()).at(latents.minutes());
    EndDraws ends = EndDraws.zero(latents.size());
    for (SampledStep step : steps) {
      add(step, minutesFactor, latents, ends);
    }
    addPresent(work, minutesFactor, latents.minutes(), ends.presentHours());
    ends.times(cases.at(latents.cases()), doubtful);
    return ends;
  }

  private static void addPresent(
      PresentWork work, double[] minutesFactor, double[] scores, double[] hours) {
    for (int i = 0; i < hours.length; i++) {
      hours[i] = work.exactHours() * minutesFactor[i];
    }
    for (PresentWork.Ranged step : work.ranged()) {
      double[] minutes = ScoreTable.amount(step.minutes()).at(scores);
      for (int i = 0; i < hours.length; i++) {
        hours[i] += step.casesPerYear() * minutes[i] / 60;
      }
    }
  }

  private void add(SampledStep step, double[] minutesFactor, Latents latents, EndDraws ends) {
    Scenarios scenarios = step.scenarios();
    double[][] reductions = reductions(step, latents);
    Luck luck = luck(scenarios, minutesFactor, latents);
    double[] likely = saved(scenarios, scenarios.likely(), reductions, luck);
    boolean certain = !step.doubtful() && scenarios.isAnswered();
    double[] worst = certain ? likely : saved(scenarios, scenarios.worst(), reductions, luck);
    double[] best = certain ? likely : saved(scenarios, scenarios.best(), reductions, luck);
    ends.add(worst, likely, best, step);
  }

  /**
   * What a step meets apart from the technologies, draw by draw.
   *
   * @param minutes of staff time that a case really takes at present
   * @param fieldsFactor null if the fields were counted
   */
  private record Luck(
      double[] minutes, double[] checkingFactor, double[] fieldsFactor, double[] accuracy) {}

  private Luck luck(Scenarios scenarios, double[] minutesFactor, Latents latents) {
    return new Luck(
        minutes(scenarios.minutes(), minutesFactor, latents.minutes()),
        checking(scenarios.members()).at(latents.checking()),
        scenarios.fieldsCounted() ? null : fields.at(latents.fields()),
        accuracy.at(latents.reading()));
  }

  /** A range says itself how uncertain it is; otherwise the method of measuring does. */
  private static double[] minutes(Range surveyed, double[] factor, double[] scores) {
    if (surveyed.width() > 0) {
      return ScoreTable.amount(surveyed).at(scores);
    }
    double[] minutes = new double[factor.length];
    for (int i = 0; i < minutes.length; i++) {
      minutes[i] = surveyed.likely() * factor[i];
    }
    return minutes;
  }

  private static double[] saved(
      Scenarios scenarios, Scenarios.Corner corner, double[][] reductions, Luck luck) {
    double[] ratios =
        scenarios.members().stream().map(Member::ratio).mapToDouble(corner.ofRatio()).toArray();
    StepSaving step = corner.step();
    double[] saved = new double[luck.minutes().length];
    for (int i = 0; i < saved.length; i++) {
      double weakest = reductions[0][i] * ratios[0];
      for (int member = 1; member < ratios.length; member++) {
        weakest = Math.min(weakest, reductions[member][i] * ratios[member]);
      }
      saved[i] =
          step.saved(
              weakest,
              luck.minutes()[i],
              luck.checkingFactor()[i],
              luck.fieldsFactor() == null ? 1 : luck.fieldsFactor()[i],
              luck.accuracy()[i]);
    }
    return saved;
  }

  /** What each of the technologies saves of the covered minutes if the task suits it fully. */
  private double[][] reductions(SampledStep step, Latents latents) {
    return step.scenarios().members().stream()
        .map(Member::technology)
        .map(id -> reduction(id).at(latents.effect(id, step.systems())))
        .toArray(double[][]::new);
  }

  private ScoreTable level(List<SampledStep> steps) {
    List<Member> members =
        steps.stream().flatMap(step -> step.scenarios().members().stream()).toList();
    double alikeness = assumptions.likely(Assumptions.ANSWER_ALIKENESS);
    return levels.computeIfAbsent(
        mostHarmful(members).answerLevel(), median -> ScoreTable.level(median, alikeness));
  }

  private ScoreTable minutes(MeasurementMethod method) {
    return minutes.computeIfAbsent(
        Assumptions.minutesFactor(method), id -> ScoreTable.minutes(assumptions, method));
  }

  private ScoreTable reduction(String technology) {
    return reductions.computeIfAbsent(technology, id -> ScoreTable.reduction(classes.of(id)));
  }

  private ScoreTable checking(List<Member> members) {
    ReferenceClass worst = mostHarmful(members);
    return checking.computeIfAbsent(
        worst.technology(), id -> ScoreTable.checking(assumptions, worst));
  }

  /** What a chain leaves to people is decided by the technology that has done most harm. */
  private ReferenceClass mostHarmful(List<Member> members) {
    return members.stream()
        .map(member -> classes.of(member.technology()))
        .max(Comparator.comparingDouble(ReferenceClass::harmShare))
        .orElseThrow();
  }
}
