package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.model.Task;

/**
 * Estimates the hours that each possible set of technologies would save on a task:
 *
 * <pre>
 * saved = Σ steps taken over  hours · min(1, ρ · min(1, s / s₀)) · (1 − exception rate) − checking
 * </pre>
 *
 * where ρ and s₀ come from the reference class of the technology, see {@link ReferenceClassFitter}.
 * A step is counted once, under the take-over rule that saves most, and is left to people if taking
 * it over would cost more than it saves. What could not be determined spans from "not taken over"
 * to "taken over"; half of it counts as likely. Of checking that could not be determined, see
 * {@link CheckingCost}.
 */
public final class SavingsEstimator {

  private final RuleIndex rules;
  private final TaskScenarios.Supposed supposed;
  private final ReferenceClasses classes;
  private final CheckingRules checkingRules;

  SavingsEstimator(List<Criterion> criteria, Assumptions assumptions, ReferenceClasses classes) {
    this.rules = new RuleIndex(criteria);
    this.supposed = TaskScenarios.Supposed.of(assumptions);
    this.classes = classes;
    this.checkingRules = new CheckingRules(rules);
  }

  /**
   * One estimate for each set of technologies of which every member takes over some step; empty if
   * there is none or if the task's hours are unknown.
   */
  public List<Estimate> options(Task task, List<Finding> findings, List<Scorecard> scorecards) {
    Range annualHours = task.annualHours();
    if (annualHours == null) {
      return List.of();
    }
    List<StepEstimate> takeOvers = takeOvers(scenarios(task, findings, scorecards));
    return new TakeOverSets(annualHours, task.steps().size(), takeOvers, scorecards).estimates();
  }

  /** What was introduced was meant to be used: the rule that uses most of it counts. */
  private static List<StepEstimate> fullestPerStep(
      List<StepEstimate> takeOvers, Collection<String> introduced) {
    Comparator<StepEstimate> fuller =
        Comparator.<StepEstimate>comparingInt(each -> each.technologies().size())
            .thenComparingDouble(each -> each.saved().likely());
    Map<Integer, StepEstimate> fullest = new TreeMap<>();
    for (StepEstimate each : takeOvers) {
      if (introduced.containsAll(each.technologies())) {
        fullest.merge(each.step(), each, BinaryOperator.maxBy(fuller));
      }
    }
    return List.copyOf(fullest.values());
  }

  private static List<StepEstimate> takeOvers(TaskScenarios scenarios) {
    List<StepFindings.TakeOver> found = scenarios.takeOvers();
    List<StepEstimate> takeOvers = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      takeOvers.add(takeOver(scenarios, found.get(i)));
    }
    return takeOvers;
  }

  private static StepEstimate takeOver(TaskScenarios ofTask, StepFindings.TakeOver found) {
    Scenarios scenarios = ofTask.of(found.step(), found.technologies());
    boolean certain = found.outcome() == Outcome.HIT;
    Member weakest = scenarios.weakest();
    StepSaving likely = scenarios.likely().step();
    Scenarios.Amounts amounts = scenarios.amounts(likely);
    return new StepEstimate(
        found.step(),
        found.rule(),
        found.outcome(),
        found.technologies(),
        scenarios.hours(),
        weakest.reductionOnCovered(),
        weakest.ratio(),
        doubtful(amounts.gross(), certain),
        doubtful(amounts.exceptions(), certain),
        doubtful(amounts.checking(), certain),
        doubtful(amounts.saved(), certain),
        breakEvenAccuracy(likely),
        ofTask.checking(found.step(), found.technologies()).rules());
  }

  /**
   * The ways in which taking over the steps of a task can turn out.
   *
   * @param task whose hours are known
   */
  TaskScenarios scenarios(Task task, List<Finding> findings, List<Scorecard> scorecards) {
    StepFindings found =
        new StepFindings(rules, checkingRules.none(), findings, task.steps().size());
    return new TaskScenarios(supposed, classes, task, scorecards, found);
  }

  /**
   * The steps that technologies which were introduced took over: those that the rules would let
   * them, or, where the rules see none, all that the result was described with.
   */
  List<Scenarios> introduced(JudgedResult judged) {
    Task task = ResultProfiler.measurable(judged.result().task());
    List<Finding> findings = judged.findings();
    List<Scorecard> scorecards = judged.scorecards();
    List<String> technologies = judged.result().technologies();
    TaskScenarios scenarios = scenarios(task, findings, scorecards);
    List<StepEstimate> possible = fullestPerStep(takeOvers(scenarios), technologies);
    return possible.isEmpty()
        ? IntStream.range(0, task.steps().size())
            .mapToObj(i -> scenarios.of(i, technologies))
            .toList()
        : possible.stream().map(e -> scenarios.of(e.step(), e.technologies())).toList();
  }

  /**
   * Half of a saving is zero where the whole of it is, so a doubtful take-over has the same one.
   */
  private static Double breakEvenAccuracy(StepSaving likely) {
    OptionalDouble accuracy = BreakEvenAccuracy.of(likely);
    return accuracy.isPresent() ? accuracy.getAsDouble() : null;
  }

  /** Nothing at one end if the take-over itself is in doubt, and half of it as likely. */
  private static Range doubtful(Range range, boolean certain) {
    return certain
        ? range
        : new Range(Math.min(0, range.low()), range.likely() / 2, Math.max(0, range.high()));
  }
}
