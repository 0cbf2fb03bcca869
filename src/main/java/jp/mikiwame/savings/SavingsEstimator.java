package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Step;
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
  private final Assumptions assumptions;
  private final ReferenceClasses classes;

  SavingsEstimator(List<Criterion> criteria, Assumptions assumptions, ReferenceClasses classes) {
    this.rules = new RuleIndex(criteria);
    this.assumptions = assumptions;
    this.classes = classes;
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
    List<StepEstimate> takeOvers = takeOvers(task, findings, suitabilities(scorecards));
    List<String> technologies =
        scorecards.stream().map(Scorecard::technology).filter(t -> isUsed(t, takeOvers)).toList();
    List<Estimate> options = new ArrayList<>();
    for (Set<String> chosen : subsets(technologies)) {
      estimate(annualHours, takeOvers, chosen).ifPresent(options::add);
    }
    return options;
  }

  /** The estimate for a set; empty if some member would have nothing to do. */
  private static Optional<Estimate> estimate(
      Range annualHours, List<StepEstimate> takeOvers, Set<String> chosen) {
    List<StepEstimate> best = bestPerStep(takeOvers, chosen);
    List<StepEstimate> worthwhile =
        best.stream().filter(step -> step.saved().likely() > 0).toList();
    // Where nothing is worth it, the loss is shown instead of an empty success.
    List<StepEstimate> steps = worthwhile.isEmpty() ? best : worthwhile;
    List<StepEstimate> leftOut = best.stream().filter(step -> !steps.contains(step)).toList();
    Set<String> used = new HashSet<>();
    steps.forEach(step -> used.addAll(step.technologies()));
    return used.containsAll(chosen)
        ? Optional.of(
            new Estimate(List.copyOf(chosen), annualHours, sum(steps, leftOut), steps, leftOut))
        : Optional.empty();
  }

  private static boolean isUsed(String technology, List<StepEstimate> takeOvers) {
    return takeOvers.stream().anyMatch(each -> each.technologies().contains(technology));
  }

  /** A step that is left to people may still turn out to be worth it once answers are there. */
  private static Range sum(List<StepEstimate> steps, List<StepEstimate> leftOut) {
    Range sum = steps.stream().map(StepEstimate::saved).reduce(Range.ZERO, Range::plus);
    double hoped = leftOut.stream().mapToDouble(each -> Math.max(0, each.saved().high())).sum();
    return new Range(sum.low(), sum.likely(), sum.high() + hoped);
  }

  /** All sets but the empty one, smaller members first, each in the order of the technologies. */
  private static List<Set<String>> subsets(List<String> technologies) {
    return IntStream.range(1, 1 << technologies.size())
        .mapToObj(bits -> subset(technologies, bits))
        .sorted(Comparator.comparingInt(Set::size))
        .toList();
  }

  private static Set<String> subset(List<String> technologies, int bits) {
    return IntStream.range(0, technologies.size())
        .filter(i -> (bits & 1 << i) != 0)
        .mapToObj(technologies::get)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The chosen technologies take over a step by the rule that saves most; certain ones first. */
  private static List<StepEstimate> bestPerStep(
      List<StepEstimate> takeOvers, Collection<String> chosen) {
    return perStep(
        takeOvers,
        chosen,
        Comparator.<StepEstimate>comparingInt(each -> each.outcome() == Outcome.HIT ? 1 : 0)
            .thenComparingDouble(each -> each.saved().likely()));
  }

  /** What was introduced was meant to be used: the rule that uses most of it counts. */
  private static List<StepEstimate> fullestPerStep(
      List<StepEstimate> takeOvers, Collection<String> introduced) {
    return perStep(
        takeOvers,
        introduced,
        Comparator.<StepEstimate>comparingInt(each -> each.technologies().size())
            .thenComparingDouble(each -> each.saved().likely()));
  }

  private static List<StepEstimate> perStep(
      List<StepEstimate> takeOvers, Collection<String> chosen, Comparator<StepEstimate> better) {
    Map<Integer, StepEstimate> best = new TreeMap<>();
    for (StepEstimate each : takeOvers) {
      if (chosen.containsAll(each.technologies())) {
        best.merge(each.step(), each, (a, b) -> better.compare(a, b) >= 0 ? a : b);
      }
    }
    return List.copyOf(best.values());
  }

  private List<StepEstimate> takeOvers(
      Task task, List<Finding> findings, Map<String, Range> suitabilities) {
    Map<Integer, List<Finding>> checking =
        rules.inFolder(Criterion.CHECKING, findings).stream()
            .collect(Collectors.groupingBy(Finding::step));
    List<StepEstimate> takeOvers = new ArrayList<>();
    for (Finding finding : rules.inFolder(Criterion.STEPS, findings)) {
      List<Finding> here = checking.getOrDefault(finding.step(), List.of());
      for (String rule : finding.possible()) {
        takeOvers.add(takeOver(task, finding, rule, here, suitabilities));
      }
    }
    return takeOvers;
  }

  private StepEstimate takeOver(
      Task task,
      Finding finding,
      String rule,
      List<Finding> checking,
      Map<String, Range> suitabilities) {
    List<String> technologies = technologies(rule);
    Step step = task.steps().get(finding.step());
    Scenarios scenarios = scenarios(task, step, technologies, checking, suitabilities);
    boolean certain = finding.isHit();
    Member weakest = scenarios.weakest();
    Scenarios.Corners corners = scenarios.corners();
    return new StepEstimate(
        finding.step(),
        rule,
        finding.outcome(),
        technologies,
        task.annualHoursOf(step),
        weakest.reductionOnCovered(),
        weakest.ratio(),
        doubtful(corners.range(StepSaving::gross), certain),
        doubtful(corners.range(StepSaving::exceptions), certain),
        doubtful(corners.range(StepSaving::checking), certain),
        doubtful(corners.range(StepSaving::saved), certain),
        breakEvenAccuracy(scenarios),
        CheckingCost.rules(rules, checking, technologies));
  }

  /** The ways in which a step of an estimate can turn out. */
  Scenarios scenarios(
      Task task, List<Finding> findings, List<Scorecard> scorecards, StepEstimate estimate) {
    return scenarios(
        task,
        task.steps().get(estimate.step()),
        estimate.technologies(),
        checkingOf(estimate.step(), findings),
        suitabilities(scorecards));
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
    Map<String, Range> suitabilities = suitabilities(scorecards);
    List<StepEstimate> possible =
        fullestPerStep(takeOvers(task, findings, suitabilities), technologies);
    if (!possible.isEmpty()) {
      return possible.stream().map(e -> scenarios(task, findings, scorecards, e)).toList();
    }
    return IntStream.range(0, task.steps().size())
        .mapToObj(
            i ->
                scenarios(
                    task,
                    task.steps().get(i),
                    technologies,
                    checkingOf(i, findings),
                    suitabilities))
        .toList();
  }

  private Scenarios scenarios(
      Task task,
      Step step,
      List<String> technologies,
      List<Finding> checking,
      Map<String, Range> suitabilities) {
    return new Scenarios(
        task.volume().annualCases() * step.share(),
        step.minutesPerCase(),
        technologies.stream().map(id -> classes.member(id, suitabilities.get(id))).toList(),
        exceptionRate(task),
        fields(step),
        step.fieldCount() != null,
        assumptions.likely(Assumptions.FIELD_ACCURACY),
        CheckingCost.of(rules, checking, technologies));
  }

  private List<String> technologies(String rule) {
    return ((Conclusion.TakeOver) rules.rule(rule).conclusion()).technologies();
  }

  private List<Finding> checkingOf(int step, List<Finding> findings) {
    return rules.inFolder(Criterion.CHECKING, findings).stream()
        .filter(finding -> finding.step() == step)
        .toList();
  }

  /**
   * Half of a saving is zero where the whole of it is, so a doubtful take-over has the same one.
   */
  private static Double breakEvenAccuracy(Scenarios scenarios) {
    OptionalDouble accuracy = BreakEvenAccuracy.of(scenarios.likely().step());
    return accuracy.isPresent() ? accuracy.getAsDouble() : null;
  }

  /** Nothing at one end if the take-over itself is in doubt, and half of it as likely. */
  private static Range doubtful(Range range, boolean certain) {
    return certain
        ? range
        : new Range(Math.min(0, range.low()), range.likely() / 2, Math.max(0, range.high()));
  }

  private Range exceptionRate(Task task) {
    return task.exceptionRate() == null
        ? assumptions.range(Assumptions.EXCEPTION_RATE)
        : Range.of(task.exceptionRate());
  }

  /** Fields of one case; where they are not counted, as many as can be handled in the minutes. */
  private double fields(Step step) {
    return step.fieldCount() != null
        ? step.fieldCount()
        : step.minutesPerCase().likely() / assumptions.likely(Assumptions.MINUTES_PER_FIELD);
  }

  private static Map<String, Range> suitabilities(List<Scorecard> scorecards) {
    return scorecards.stream()
        .collect(Collectors.toMap(Scorecard::technology, Scorecard::suitability));
  }
}
