package jp.mikiwame.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Totals;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.savings.Calibrator;
import jp.mikiwame.savings.SavingsEstimator;
import jp.mikiwame.scoring.Ranking;
import jp.mikiwame.scoring.Recommender;
import jp.mikiwame.scoring.Scorer;

/** Takes every task through the stages: findings, scorecards, estimates, recommendation, rank. */
public final class Assessor {

  private final RuleBook rules;
  private final Scorer scorer;
  private final Calibration calibration;
  private final SavingsEstimator estimator;
  private final Recommender recommender;

  /**
   * @throws RuleFaults if the rules contradict the benchmark that all estimates hang on
   */
  public Assessor(RuleBook rules) throws RuleFaults {
    this.rules = rules;
    this.scorer = new Scorer(rules.technologies(), rules.criteria());
    this.calibration = calibration(rules, scorer);
    this.estimator = new SavingsEstimator(rules.criteria(), rules.assumptions(), calibration);
    this.recommender =
        new Recommender(rules.criteria(), rules.assumptions(), calibration.suitability());
  }

  /**
   * @param notices on the inventory, to be kept with the result
   */
  public Assessment assess(Inventory inventory, RunInfo run, List<Notice> notices) {
    List<List<Finding>> findings = rules.judge(inventory.tasks());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      candidates.add(candidate(inventory.tasks().get(i), findings.get(i)));
    }
    List<Candidate> ranked = Ranking.rank(candidates);
    return new Assessment(
        Assessment.FORMAT_VERSION,
        run,
        inventory.organization(),
        inventory.fiscalYear(),
        totals(ranked, inventory.hoursPerPersonYear()),
        calibration,
        rules.assumptions().all(),
        rules.technologies(),
        rules.criteria(),
        ranked,
        notices);
  }

  private Candidate candidate(Task task, List<Finding> findings) {
    List<Scorecard> scorecards = scorer.scorecards(findings);
    List<Estimate> options = estimator.options(task, findings, scorecards);
    return recommender.candidate(task, findings, scorecards, options);
  }

  private static Calibration calibration(RuleBook rules, Scorer scorer) throws RuleFaults {
    Benchmark benchmark = rules.benchmark();
    List<Finding> findings = rules.judge(benchmark.task());
    Calibration calibration =
        new Calibrator(rules.criteria(), rules.assumptions())
            .calibrate(benchmark, findings, scorer.scorecards(findings));
    if (!calibration.isPossible()) {
      throw new RuleFaults(
          List.of(
              Notice.error(
                  "benchmark-contradicted",
                  Place.file("benchmarks/" + benchmark.id() + ".yaml"),
                  Map.of(
                      "name", benchmark.name(),
                      "measured", benchmark.reductionRate(),
                      "covered", calibration.coveredShare()))));
    }
    return calibration;
  }

  private static Totals totals(List<Candidate> candidates, double hoursPerPersonYear) {
    List<Range> known =
        candidates.stream().map(c -> c.task().annualHours()).filter(Objects::nonNull).toList();
    List<Candidate> recommended =
        candidates.stream().filter(c -> c.recommendation().isRecommended()).toList();
    Range saved = sum(recommended.stream().map(c -> c.estimate().saved()).toList());
    return new Totals(
        candidates.size(),
        recommended.size(),
        sum(known),
        candidates.size() - known.size(),
        saved,
        saved.times(1 / hoursPerPersonYear));
  }

  private static Range sum(List<Range> ranges) {
    return ranges.stream().reduce(Range.ZERO, Range::plus);
  }
}
