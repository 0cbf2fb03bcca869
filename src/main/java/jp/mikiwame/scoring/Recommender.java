package jp.mikiwame.scoring;

import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Advice;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
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
import jp.mikiwame.scoring.Options.Option;

/**
 * Says what fits a task: the set of technologies that saves most among those that suit it and that
 * no gate blocks, or what should come before.
 */
public final class Recommender {

  private final RuleIndex rules;
  private final Questions questions;
  private final double suitabilityFloor;
  private final double hoursPerTechnology;
  private final double largeEffect;
  private final double highFeasibility;

  /**
   * @param benchmarkSuitability 適合度 of the benchmark task, which the floor is a share of
   */
  public Recommender(
      List<Criterion> criteria, Assumptions assumptions, double benchmarkSuitability) {
    this.rules = new RuleIndex(criteria);
    this.questions = new Questions(rules);
    this.suitabilityFloor = assumptions.suitabilityFloor(benchmarkSuitability);
    this.hoursPerTechnology = assumptions.likely(Assumptions.HOURS_PER_TECHNOLOGY);
    this.largeEffect = assumptions.likely(Assumptions.LARGE_EFFECT);
    this.highFeasibility = assumptions.likely(Assumptions.HIGH_FEASIBILITY);
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
    Seen seen =
        new Seen(
            rules, findings, new OpenQuestions(rules, questions, scorecards, task.steps().size()));
    Options sorted = options(options, scorecards, seen.gates());
    Verdict verdict = verdict(task, sorted, seen);
    Estimate estimate =
        sorted.behind(verdict).map(option -> widened(option.estimate(), seen.gates())).orElse(null);
    List<String> technologies = estimate == null ? List.of() : estimate.technologies();
    Answers answers = seen.open().answers(technologies);
    return new Candidate(
        null,
        task,
        new Recommendation(
            verdict,
            technologies,
            seen.gates().shut(),
            seen.gates().undetermined(),
            seen.alternatives(),
            seen.openAlternatives()),
        weakest(technologies, scorecards),
        estimate,
        null,
        null,
        technologies.isEmpty() ? null : effort(verdict, technologies, seen.alternatives()),
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
    Recommendation found = candidate.recommendation();
    return Gates.anyConcerns(rules, found.blockedBy(), technologies)
        || found.alternatives().stream().anyMatch(rule -> advice(rule) != Advice.CONSIDER);
  }

  /** Hours a year that so many technologies have to save to be worth their introduction. */
  public double introduction(int technologies) {
    return hoursPerTechnology * technologies;
  }

  private Options options(List<Estimate> estimates, List<Scorecard> scorecards, Gates gates) {
    Options options = new Options();
    for (Estimate each : estimates) {
      List<String> technologies = each.technologies();
      options.add(
          Options.Option.of(
              each,
              weakest(technologies, scorecards),
              suitabilityFloor,
              !gates.block(technologies),
              introduction(technologies.size())));
    }
    return options;
  }

  private Verdict verdict(Task task, Options options, Seen seen) {
    for (String alternative : seen.alternatives()) {
      Advice advice = advice(alternative);
      if (advice != Advice.CONSIDER) {
        return advice == Advice.REENGINEER_FIRST
            ? Verdict.REENGINEER_FIRST
            : Verdict.ALTERNATIVE_FIRST;
      }
    }
    if (options.isEmpty() && task.annualHours() == null) {
      return Verdict.UNKNOWN_HOURS;
    }
    if (options.allowed().filter(Option::pays).isPresent()) {
      return Verdict.RECOMMENDED;
    }
    Optional<Option> suitable = options.suitable();
    if (suitable.filter(Option::pays).isPresent()) {
      return Verdict.GATED;
    }
    if (mayStillPay(options.possible(), seen)) {
      return Verdict.NEEDS_ANSWERS;
    }
    if (mayStillPay(options.possibleIfReleased(), seen)) {
      return Verdict.GATED;
    }
    return suitable.isPresent() ? Verdict.NOT_WORTHWHILE : Verdict.UNSUITABLE;
  }

  private static boolean mayStillPay(Optional<Option> option, Seen seen) {
    return option
        .filter(Option::mayPay)
        .filter(each -> seen.open().bearOn(each.technologies()))
        .isPresent();
  }

  /** If a gate could still turn out to be shut, nothing may be saved at all. */
  private static Estimate widened(Estimate option, Gates gates) {
    return gates.mayBlock(option.technologies())
        ? option.saving(option.saved().reaching(0))
        : option;
  }

  /** A chain of technologies suits a task as well as the weakest of them; null for none. */
  private static Range weakest(List<String> technologies, List<Scorecard> scorecards) {
    Range weakest = null;
    for (int i = 0; i < scorecards.size(); i++) {
      Scorecard card = scorecards.get(i);
      if (technologies.contains(card.technology())) {
        weakest = weakest == null ? card.suitability() : weakest.min(card.suitability());
      }
    }
    return weakest;
  }

  private Advice advice(String alternative) {
    return Seen.advice(rules, alternative);
  }

  private static Effort effort(
      Verdict verdict, List<String> technologies, List<String> alternatives) {
    if (verdict == Verdict.GATED || verdict == Verdict.REENGINEER_FIRST) {
      return Effort.HIGH;
    }
    return technologies.size() > 1 || !alternatives.isEmpty() ? Effort.MEDIUM : Effort.LOW;
  }

  private Quadrant quadrant(Verdict verdict, Outlook outlook, Range suitability) {
    boolean large = outlook.expected() >= largeEffect;
    boolean feasible =
        verdict == Verdict.RECOMMENDED
            && outlook.saved().low() > 0
            && suitability.likely() >= highFeasibility;
    if (large) {
      return feasible ? Quadrant.NOW : Quadrant.FOCUS;
    }
    return feasible ? Quadrant.SPARE_TIME : Quadrant.PASS;
  }
}
