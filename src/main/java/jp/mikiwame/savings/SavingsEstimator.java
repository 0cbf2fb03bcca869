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
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
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
 * saved = Σ steps taken over  hours · ρ · min(1, s / s_B) · (1 − exception rate) − checking
 * </pre>
 *
 * where ρ and s_B come from the benchmark. A step is counted once, under the take-over rule that
 * saves most, and is left to people if taking it over would cost more than it saves. What could not
 * be determined spans from "not taken over" to "taken over"; half of it counts as likely. Of
 * checking that could not be determined, see {@link CheckingCost}.
 */
public final class SavingsEstimator {

  private final RuleIndex rules;
  private final Assumptions assumptions;
  private final Calibration calibration;

  public SavingsEstimator(
      List<Criterion> criteria, Assumptions assumptions, Calibration calibration) {
    this.rules = new RuleIndex(criteria);
    this.assumptions = assumptions;
    this.calibration = calibration;
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
        ? Optional.of(new Estimate(List.copyOf(chosen), annualHours, sum(steps), steps, leftOut))
        : Optional.empty();
  }

  private static boolean isUsed(String technology, List<StepEstimate> takeOvers) {
    return takeOvers.stream().anyMatch(each -> each.technologies().contains(technology));
  }

  private static Range sum(List<StepEstimate> steps) {
    return steps.stream().map(StepEstimate::saved).reduce(Range.ZERO, Range::plus);
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
    Map<Integer, StepEstimate> best = new TreeMap<>();
    Comparator<StepEstimate> better =
        Comparator.<StepEstimate>comparingInt(each -> each.outcome() == Outcome.HIT ? 1 : 0)
            .thenComparingDouble(each -> each.saved().likely());
    for (StepEstimate each : takeOvers) {
      if (chosen.containsAll(each.technologies())) {
        best.merge(each.step(), each, (a, b) -> better.compare(a, b) >= 0 ? a : b);
      }
    }
    return List.copyOf(best.values());
  }

  private List<StepEstimate> takeOvers(
      Task task, List<Finding> findings, Map<String, Range> suitabilities) {
    List<Finding> checking = rules.inFolder(Criterion.CHECKING, findings);
    List<StepEstimate> takeOvers = new ArrayList<>();
    for (Finding finding : rules.inFolder(Criterion.STEPS, findings)) {
      List<Finding> checkingHere =
          checking.stream().filter(c -> c.step().equals(finding.step())).toList();
      for (String rule : finding.possible()) {
        takeOvers.add(takeOver(task, finding, rule, checkingHere, suitabilities));
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
    List<String> technologies =
        ((Conclusion.TakeOver) rules.rule(rule).conclusion()).technologies();
    Step step = task.steps().get(finding.step());
    Scenarios scenarios =
        new Scenarios(
            task.volume().annualCases() * step.share(),
            step.minutesPerCase(),
            calibration.reductionOnCovered(),
            ratio(technologies, suitabilities),
            exceptionRate(task),
            fields(step),
            assumptions.range(Assumptions.FIELD_ACCURACY),
            CheckingCost.of(rules, checking, technologies));
    boolean certain = finding.isHit();
    return new StepEstimate(
        finding.step(),
        rule,
        finding.outcome(),
        technologies,
        task.annualHoursOf(step),
        scenarios.ratio(),
        doubtful(scenarios.range(StepSaving::gross), certain),
        doubtful(scenarios.range(StepSaving::exceptions), certain),
        doubtful(scenarios.range(StepSaving::checking), certain),
        doubtful(scenarios.range(StepSaving::saved), certain),
        breakEvenAccuracy(scenarios),
        CheckingCost.rules(rules, checking, technologies));
  }

  /**
   * Half of a saving is zero where the whole of it is, so a doubtful take-over has the same one.
   */
  private static Double breakEvenAccuracy(Scenarios scenarios) {
    OptionalDouble accuracy = BreakEvenAccuracy.of(scenarios.likely());
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
  private Range fields(Step step) {
    if (step.fieldCount() != null) {
      return Range.of(step.fieldCount());
    }
    Range perField = assumptions.range(Assumptions.MINUTES_PER_FIELD);
    Range minutes = step.minutesPerCase();
    return new Range(
        minutes.low() / perField.high(),
        minutes.likely() / perField.likely(),
        minutes.high() / perField.low());
  }

  /** How much of the benchmark's effect to expect; the weakest technology of a chain decides. */
  private Range ratio(List<String> technologies, Map<String, Range> suitabilities) {
    List<Range> all = technologies.stream().map(suitabilities::get).toList();
    return new Range(ratio(all, Range::low), ratio(all, Range::likely), ratio(all, Range::high));
  }

  private double ratio(List<Range> suitabilities, ToDoubleFunction<Range> end) {
    double weakest = suitabilities.stream().mapToDouble(end).min().orElseThrow();
    return weakest >= calibration.suitability() ? 1 : weakest / calibration.suitability();
  }

  private static Map<String, Range> suitabilities(List<Scorecard> scorecards) {
    return scorecards.stream()
        .collect(Collectors.toMap(Scorecard::technology, Scorecard::suitability));
  }
}
