package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.model.Task;

/** What automating would save under one set of rules and known results, and how sure that is. */
public final class Savings {

  private final RuleIndex rules;
  private final Assumptions assumptions;

  /** What the technologies do; behind it, what that leaves to answers that were not published. */
  private final ReferenceClasses likely;

  private final ReferenceClasses classes;
  private final SavingsEstimator estimator;
  private final TaskSampler sampler;

  /**
   * @param technologies ids of all that are judged
   */
  public Savings(
      List<Criterion> criteria,
      Assumptions assumptions,
      Calibration calibration,
      List<String> technologies,
      KnownResults results) {
    this.rules = new RuleIndex(criteria);
    this.assumptions = assumptions;
    ReferenceClassFitter fitter = new ReferenceClassFitter(assumptions, calibration);
    this.likely =
        ReferenceClasses.of(
            technologies.stream().map(id -> fitter.fit(id, results.ledBy(id))).toList());
    this.estimator = new SavingsEstimator(criteria, assumptions, likely);
    TaskSampler unanswered = new TaskSampler(assumptions, likely);
    this.classes = answered(fitter, likely, unanswered, results);
    this.sampler = unanswered.answering(classes);
  }

  /**
   * @param learned what {@link #learned} has given under the same rules, assumptions and results
   */
  public Savings(List<Criterion> criteria, Assumptions assumptions, List<ReferenceClass> learned) {
    int technologies = learned.size() / 2;
    this.rules = new RuleIndex(criteria);
    this.assumptions = assumptions;
    this.likely = ReferenceClasses.of(learned.subList(0, technologies));
    this.classes = ReferenceClasses.of(learned.subList(technologies, learned.size()));
    this.estimator = new SavingsEstimator(criteria, assumptions, likely);
    this.sampler = new TaskSampler(assumptions, likely).answering(classes);
  }

  /** All that known results have taught, which takes far longer than to use it. */
  public List<ReferenceClass> learned() {
    List<ReferenceClass> learned = new ArrayList<>(likely.byTechnology().values());
    learned.addAll(classes.byTechnology().values());
    return learned;
  }

  private ReferenceClasses answered(
      ReferenceClassFitter fitter,
      ReferenceClasses likely,
      TaskSampler unanswered,
      KnownResults results) {
    Latents latents =
        new SobolLatents(List.copyOf(likely.byTechnology().keySet()), correlation(assumptions));
    AnswerLevel answers =
        new AnswerLevel(assumptions.likely(Assumptions.ANSWER_ALIKENESS), latents.level());
    return ReferenceClasses.of(
        likely.byTechnology().values().stream()
            .map(
                each ->
                    fitter.answered(
                        each,
                        known(results.ledBy(each.technology()), unanswered, latents),
                        answers))
            .toList());
  }

  private List<AnswerLevel.Known> known(
      List<ResultProfile> profiles, TaskSampler unanswered, Latents latents) {
    return profiles.stream()
        .filter(profile -> !profile.isHarm())
        .map(
            profile ->
                new AnswerLevel.Known(
                    unanswered.ends(
                        introduced(profile.judged()),
                        PresentWork.of(ResultProfiler.measurable(profile.result().task())),
                        false,
                        latents),
                    profile.result().reductionRate()))
        .toList();
  }

  private List<SampledStep> introduced(JudgedResult judged) {
    return estimator.introduced(judged).stream().map(SampledStep::certain).toList();
  }

  /** 参照クラス of every technology, in their order. */
  public List<ReferenceClass> referenceClasses() {
    return List.copyOf(classes.byTechnology().values());
  }

  /**
   * One estimate for each set of technologies of which every member takes over some step; empty if
   * there is none or if the task's hours are unknown.
   */
  public List<Estimate> options(Task task, List<Finding> findings, List<Scorecard> scorecards) {
    return estimator.options(task, findings, scorecards);
  }

  /**
   * P10, P50 and P90 of the reduction that is expected where these technologies are introduced.
   *
   * @param judged whose own reduction is not looked at
   */
  public Forecast forecast(JudgedResult judged, Sampling sampling) {
    Task task = ResultProfiler.measurable(judged.result().task());
    TaskDraws drawn =
        sampler.draw(
            introduced(judged),
            PresentWork.of(task),
            false,
            latents(new SharedScores(sampling.seed(), sampling.draws()), task.id()));
    return new Forecast(drawn.predictedRate(), drawn.outlook().reductionRate());
  }

  /** The draws of a candidate that has an estimate. */
  TaskDraws draw(Candidate candidate, Latents latents) {
    return draw(candidate, candidate.estimate(), latents);
  }

  /** The draws of one of the options that a candidate has. */
  TaskDraws draw(Candidate candidate, Estimate estimate, Latents latents) {
    return sampler.draw(
        steps(candidate, estimate),
        PresentWork.of(candidate.task()),
        mayBeBlocked(candidate, estimate),
        latents);
  }

  /** The steps of an estimate as they are drawn, with those that answers may still add. */
  List<SampledStep> steps(Candidate candidate, Estimate estimate) {
    TaskScenarios scenarios =
        estimator.scenarios(candidate.task(), candidate.findings(), candidate.scorecards());
    List<SampledStep> steps = new ArrayList<>();
    for (StepEstimate step : estimate.steps()) {
      Scenarios counted = scenarios.of(step.step(), step.technologies());
      steps.add(SampledStep.counted(counted, systems(candidate, step), step));
    }
    for (StepEstimate step : estimate.leftOut()) {
      if (step.saved().high() > 0) {
        Scenarios leftOut = scenarios.of(step.step(), step.technologies());
        steps.add(SampledStep.leftOut(leftOut, systems(candidate, step)));
      }
    }
    return steps;
  }

  /** Draws one of the options that a candidate has at the points of a large inventory. */
  void draw(Candidate candidate, Estimate estimate, PointDraws points) {
    points.draw(candidate.task(), steps(candidate, estimate), mayBeBlocked(candidate, estimate));
  }

  Latents latents(SharedScores shared, String taskId) {
    return new SeededLatents(shared, correlation(assumptions), taskId);
  }

  /** What all tasks of a large inventory share. */
  PointTables pointTables(long seed) {
    return new PointTables(assumptions, classes, correlation(assumptions), seed);
  }

  private static Correlation correlation(Assumptions assumptions) {
    return new Correlation(
        assumptions.likely(Assumptions.TECHNOLOGY_CORRELATION),
        assumptions.likely(Assumptions.SYSTEM_CORRELATION));
  }

  private static List<String> systems(Candidate candidate, StepEstimate estimate) {
    Step step = candidate.task().steps().get(estimate.step());
    return step.systems() == null ? List.of() : step.systems();
  }

  private boolean mayBeBlocked(Candidate candidate, Estimate estimate) {
    return candidate.recommendation().openGates().stream()
        .map(id -> (Conclusion.Gate) rules.rule(id).conclusion())
        .anyMatch(gate -> gate.concerns(estimate.technologies()));
  }
}
