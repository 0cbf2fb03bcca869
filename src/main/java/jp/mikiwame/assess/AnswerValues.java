package jp.mikiwame.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.savings.Savings;
import jp.mikiwame.scoring.Recommender;

/**
 * The expected value of information of each missing answer: by how many hours a year the decision
 * on a task gets better on average if the answer is known before it is made.
 *
 * <pre>
 * value = ½ · gain(good answer) + ½ · gain(bad answer) − gain(now)
 * </pre>
 *
 * The gain of an answer is what the recommendation under it saves beyond the price of introducing
 * it, or nothing if nothing is recommended then. The gain now is what the present recommendation
 * saves on average over both answers; what was introduced in vain costs its price. Other missing
 * answers stay likely, and from every saving the risk is taken off by which the present one is
 * expected to stay below its likely value.
 */
final class AnswerValues {

  /** The member that both rules and estimates look at. */
  private static final String EXCEPTION_RATE = "exceptionRate";

  private static final Comparator<MissingAnswer> MOST_VALUABLE_FIRST =
      Comparator.comparingDouble(MissingAnswer::hours)
          .thenComparingDouble(MissingAnswer::pointsAtStake)
          .reversed()
          .thenComparing(MissingAnswer::path);

  private final Basis basis;
  private final Savings savings;
  private final Recommender recommender;
  private final FindingAnswers answers;

  AnswerValues(Basis basis, Savings savings, Recommender recommender) {
    this.basis = basis;
    this.savings = savings;
    this.recommender = recommender;
    this.answers = new FindingAnswers(basis.rules().criteria());
  }

  /** The candidate with a value for each of its questions; as it is if its hours are unknown. */
  Candidate valued(Candidate candidate) {
    if (candidate.task().annualHours() == null || candidate.missing().isEmpty()) {
      return candidate;
    }
    // Questions that the same criteria ask have one value; only the exception rate has its own.
    Map<Object, Double> values = new HashMap<>();
    List<MissingAnswer> valued = new ArrayList<>();
    for (MissingAnswer missing : candidate.missing()) {
      Object key = missing.path().equals(EXCEPTION_RATE) ? missing.path() : missing.criteria();
      valued.add(missing.worth(values.computeIfAbsent(key, each -> value(candidate, missing))));
    }
    valued.sort(MOST_VALUABLE_FIRST);
    return candidate.asking(valued);
  }

  private double value(Candidate candidate, MissingAnswer missing) {
    double risk = risk(candidate);
    Answered good = answered(candidate, missing, true, risk);
    Answered bad = answered(candidate, missing, false, risk);
    double now =
        candidate.recommendation().isRecommended()
            ? (good.gainOf(candidate) + bad.gainOf(candidate)) / 2
            : 0;
    return Math.max(0, (good.gain() + bad.gain()) / 2 - now);
  }

  private static double risk(Candidate candidate) {
    return candidate.outlook() == null
        ? 0
        : Math.max(0, candidate.estimate().saved().likely() - candidate.outlook().expected());
  }

  private Answered answered(Candidate candidate, MissingAnswer missing, boolean well, double risk) {
    List<Finding> findings =
        answers.answered(candidate.task(), candidate.findings(), missing.criteria(), well);
    Task task =
        missing.path().equals(EXCEPTION_RATE) ? exceptions(candidate, well) : candidate.task();
    List<Scorecard> scorecards = basis.scorer().scorecards(findings);
    List<Estimate> options = savings.options(task, findings, scorecards);
    return new Answered(recommender.candidate(task, findings, scorecards, options), options, risk);
  }

  private Task exceptions(Candidate candidate, boolean well) {
    Range rate = basis.rules().assumptions().range(Assumptions.EXCEPTION_RATE);
    return candidate.task().excepting(well ? rate.low() : rate.high());
  }

  /** A task as it would be judged with one more answer. */
  private final class Answered {
    private final Candidate judged;
    private final List<Estimate> options;
    private final double risk;

    Answered(Candidate judged, List<Estimate> options, double risk) {
      this.judged = judged;
      this.options = options;
      this.risk = risk;
    }

    /** Of doing what is recommended then, if it is expected to be worth it. */
    double gain() {
      return judged.recommendation().isRecommended() ? Math.max(0, gain(judged.estimate())) : 0;
    }

    /** Of having introduced what is recommended now. */
    double gainOf(Candidate now) {
      List<String> technologies = now.recommendation().technologies();
      Optional<Estimate> same =
          options.stream().filter(each -> each.technologies().equals(technologies)).findFirst();
      return recommender.stops(judged, technologies) || same.isEmpty()
          ? -recommender.introduction(technologies.size())
          : gain(same.get());
    }

    private double gain(Estimate estimate) {
      return estimate.saved().likely()
          - risk
          - recommender.introduction(estimate.technologies().size());
    }
  }
}
