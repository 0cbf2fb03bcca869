package jp.mikiwame.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import jp.mikiwame.model.Advice;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Effort;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Quadrant;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Verdict;

/**
 * Says what fits a task: the set of technologies that saves most among those that suit it and that
 * no gate blocks, or what should come before.
 */
public final class Recommender {

  private final RuleIndex rules;
  private final Assumptions assumptions;
  private final double suitabilityFloor;

  /**
   * @param benchmarkSuitability 適合度 of the benchmark task, which the floor is a share of
   */
  public Recommender(
      List<Criterion> criteria, Assumptions assumptions, double benchmarkSuitability) {
    this.rules = new RuleIndex(criteria);
    this.assumptions = assumptions;
    this.suitabilityFloor = assumptions.suitabilityFloor(benchmarkSuitability);
  }

  /**
   * The candidate by likely values, before anything is drawn; its quadrant comes with {@link
   * #confirmed}.
   *
   * @param options what each set of technologies would save; empty if hours are unknown or nothing
   *     takes over any step
   */
  public Candidate candidate(
      Task task, List<Finding> findings, List<Scorecard> scorecards, List<Estimate> options) {
    Gates gates = new Gates(rules, findings);
    Options sorted = new Options(options, scorecards, gates);
    List<String> alternatives = alternatives(findings);
    Predicate<Estimate> unanswered =
        option ->
            !Answers.of(rules, findings, scorecards, option.technologies()).missing().isEmpty();
    Verdict verdict = verdict(task, alternatives, sorted, unanswered);
    Optional<Estimate> estimate = sorted.behind(verdict).map(option -> widened(option, gates));
    List<String> technologies = estimate.map(Estimate::technologies).orElse(List.of());
    Range suitability = weakest(technologies, scorecards);
    Answers answers = Answers.of(rules, findings, scorecards, technologies);
    return new Candidate(
        null,
        task,
        new Recommendation(
            verdict,
            technologies,
            gates.shut(),
            gates.undetermined(),
            alternatives,
            openAlternatives(findings)),
        suitability,
        estimate.orElse(null),
        null,
        null,
        technologies.isEmpty() ? null : effort(verdict, technologies, alternatives),
        null,
        answers.completeness(),
        answers.missing(),
        scorecards,
        findings);
  }

  /**
   * The candidate in the light of its draws. What looked worthwhile by likely values is not
   * recommended if it is expected to save too little: one great harm can outweigh many small gains.
   *
   * @param candidate with its outlook, if it has an estimate
   */
  public Candidate confirmed(Candidate candidate) {
    if (candidate.outlook() == null) {
      return candidate;
    }
    Outlook outlook = candidate.outlook();
    Recommendation recommendation = candidate.recommendation();
    boolean tooLittle = outlook.expected() < introduction(recommendation.technologies().size());
    Verdict verdict =
        recommendation.isRecommended() && tooLittle
            ? Verdict.NOT_WORTHWHILE
            : recommendation.verdict();
    return candidate.judged(
        recommendation.verdict(verdict), quadrant(verdict, outlook, candidate.suitability()));
  }

  /** Whether a gate or a cheaper means stands in the way of introducing these technologies. */
  public boolean stops(Candidate candidate, List<String> technologies) {
    return new Gates(rules, candidate.findings()).block(technologies)
        || candidate.recommendation().alternatives().stream()
            .anyMatch(rule -> advice(rule) != Advice.CONSIDER);
  }

  /** Hours a year that so many technologies have to save to be worth their introduction. */
  public double introduction(int technologies) {
    return assumptions.likely(Assumptions.HOURS_PER_TECHNOLOGY) * technologies;
  }

  /** The best option under each of the conditions that verdicts depend on. */
  private final class Options {
    private final Optional<Estimate> allowed;
    private final Optional<Estimate> suitable;
    private final Optional<Estimate> possible;
    private final Optional<Estimate> possibleIfReleased;
    private final Optional<Estimate> any;

    Options(List<Estimate> all, List<Scorecard> scorecards, Gates gates) {
      Predicate<Estimate> certain = Estimate::isCertain;
      Predicate<Estimate> suits = option -> reachesFloor(option, scorecards, Range::likely);
      Predicate<Estimate> maySuit = option -> reachesFloor(option, scorecards, Range::high);
      Predicate<Estimate> free = option -> !gates.block(option.technologies());
      allowed = best(all, certain.and(suits).and(free), Range::likely);
      suitable = best(all, certain.and(suits), Range::likely);
      possible = best(all, maySuit.and(free), Range::high);
      possibleIfReleased = best(all, maySuit, Range::high);
      any = best(all, option -> true, Range::likely);
    }

    /** What a verdict rests on, or would if nothing stood in the way. */
    Optional<Estimate> behind(Verdict verdict) {
      return switch (verdict) {
        case RECOMMENDED -> allowed;
        case GATED -> pays(suitable, Range::likely) ? suitable : possibleIfReleased;
        case NEEDS_ANSWERS -> possible;
        default -> allowed.or(() -> suitable).or(() -> any);
      };
    }
  }

  private Verdict verdict(
      Task task, List<String> alternatives, Options options, Predicate<Estimate> unanswered) {
    Optional<Advice> decisive =
        alternatives.stream().map(this::advice).filter(a -> a != Advice.CONSIDER).findFirst();
    if (decisive.isPresent()) {
      return decisive.get() == Advice.REENGINEER_FIRST
          ? Verdict.REENGINEER_FIRST
          : Verdict.ALTERNATIVE_FIRST;
    }
    if (task.annualHours() == null) {
      return Verdict.UNKNOWN_HOURS;
    }
    if (pays(options.allowed, Range::likely)) {
      return Verdict.RECOMMENDED;
    }
    if (pays(options.suitable, Range::likely)) {
      return Verdict.GATED;
    }
    if (pays(options.possible.filter(unanswered), Range::high)) {
      return Verdict.NEEDS_ANSWERS;
    }
    if (pays(options.possibleIfReleased.filter(unanswered), Range::high)) {
      return Verdict.GATED;
    }
    return options.suitable.isPresent() ? Verdict.NOT_WORTHWHILE : Verdict.UNSUITABLE;
  }

  /** Whether an option saves enough for every technology that it introduces. */
  private boolean pays(Optional<Estimate> option, ToDoubleFunction<Range> end) {
    return option.filter(estimate -> surplus(estimate, end) >= 0).isPresent();
  }

  private double surplus(Estimate option, ToDoubleFunction<Range> end) {
    return end.applyAsDouble(option.saved()) - introduction(option.technologies().size());
  }

  /** A further technology has to earn its introduction; among equals the fewer are better. */
  private Optional<Estimate> best(
      List<Estimate> options, Predicate<Estimate> condition, ToDoubleFunction<Range> end) {
    return options.stream()
        .filter(condition)
        .max(
            Comparator.<Estimate>comparingDouble(option -> surplus(option, end))
                .thenComparing(option -> -option.technologies().size()));
  }

  /** If a gate could still turn out to be shut, nothing may be saved at all. */
  private static Estimate widened(Estimate option, Gates gates) {
    return gates.mayBlock(option.technologies())
        ? option.saving(option.saved().reaching(0))
        : option;
  }

  private boolean reachesFloor(
      Estimate option, List<Scorecard> scorecards, ToDoubleFunction<Range> end) {
    return end.applyAsDouble(weakest(option.technologies(), scorecards)) >= suitabilityFloor;
  }

  /** A chain of technologies suits a task as well as the weakest of them; null for none. */
  private static Range weakest(Collection<String> technologies, List<Scorecard> scorecards) {
    return scorecards.stream()
        .filter(card -> technologies.contains(card.technology()))
        .map(Scorecard::suitability)
        .reduce(Range::min)
        .orElse(null);
  }

  /** Cheaper means that apply, in the order in which the rules folder lists them. */
  private List<String> alternatives(List<Finding> findings) {
    return rules.inFolder(Criterion.ALTERNATIVES, findings).stream()
        .filter(Finding::isHit)
        .map(Finding::rule)
        .toList();
  }

  /** Cheaper means instead of or before a technology, of which nobody knows whether they apply. */
  private List<String> openAlternatives(List<Finding> findings) {
    return rules.inFolder(Criterion.ALTERNATIVES, findings).stream()
        .filter(Finding::isUndetermined)
        .flatMap(finding -> finding.open().stream())
        .filter(rule -> advice(rule) != Advice.CONSIDER)
        .toList();
  }

  private Advice advice(String rule) {
    return ((Conclusion.Alternative) rules.rule(rule).conclusion()).advice();
  }

  private static Effort effort(
      Verdict verdict, List<String> technologies, List<String> alternatives) {
    if (verdict == Verdict.GATED || verdict == Verdict.REENGINEER_FIRST) {
      return Effort.HIGH;
    }
    return technologies.size() > 1 || !alternatives.isEmpty() ? Effort.MEDIUM : Effort.LOW;
  }

  private Quadrant quadrant(Verdict verdict, Outlook outlook, Range suitability) {
    boolean large = outlook.expected() >= assumptions.likely(Assumptions.LARGE_EFFECT);
    boolean feasible =
        verdict == Verdict.RECOMMENDED
            && outlook.saved().low() > 0
            && suitability.likely() >= assumptions.likely(Assumptions.HIGH_FEASIBILITY);
    if (large) {
      return feasible ? Quadrant.NOW : Quadrant.FOCUS;
    }
    return feasible ? Quadrant.SPARE_TIME : Quadrant.PASS;
  }
}
