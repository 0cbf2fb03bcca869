package jp.mikiwame.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Question;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Totals;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.savings.Portfolio;
import jp.mikiwame.savings.Savings;
import jp.mikiwame.scoring.Ranking;
import jp.mikiwame.scoring.Recommender;

/**
 * Takes every task through the stages: findings, scorecards, estimates, recommendation, draws,
 * rank.
 */
public final class Assessor {

  /** In an inventory of more tasks nobody asks for single answers; they would take minutes. */
  private static final int MOST_QUESTIONED = 10_000;

  private final Basis basis;
  private final Savings savings;
  private final Recommender recommender;
  private final AnswerValues questions;

  /**
   * @param vendorResults whether results from sources that a vendor paid for take part
   * @throws RuleFaults if the rules contradict the benchmark that all estimates hang on
   */
  public Assessor(RuleBook rules, boolean vendorResults) throws RuleFaults {
    this.basis = Basis.of(rules);
    this.savings = basis.savings(basis.known(vendorResults));
    this.recommender = basis.recommender();
    this.questions = new AnswerValues(basis, savings, recommender);
  }

  /**
   * @param notices on the inventory, to be kept with the result
   */
  public Assessment assess(Inventory inventory, RunInfo run, List<Notice> notices) {
    List<List<Finding>> findings = basis.rules().judge(inventory.tasks());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      candidates.add(candidate(inventory.tasks().get(i), findings.get(i)));
    }
    Portfolio portfolio =
        new Portfolio(savings, run.sampling(), recommender::confirmed, candidates);
    List<Candidate> ranked = portfolio.stable(Ranking.rank(portfolio.candidates()));
    if (ranked.size() <= MOST_QUESTIONED) {
      ranked = ranked.parallelStream().map(questions::valued).toList();
    }
    return new Assessment(
        Assessment.FORMAT_VERSION,
        run,
        inventory.organization(),
        inventory.fiscalYear(),
        totals(ranked, portfolio.total(), inventory.hoursPerPersonYear()),
        basis.calibration(),
        savings.referenceClasses(),
        basis.rules().assumptions().all(),
        basis.rules().technologies(),
        basis.rules().criteria(),
        Question.of(ranked),
        ranked,
        notices);
  }

  private Candidate candidate(Task task, List<Finding> findings) {
    List<Scorecard> scorecards = basis.scorer().scorecards(findings);
    List<Estimate> options = savings.options(task, findings, scorecards);
    return recommender.candidate(task, findings, scorecards, options);
  }

  private static Totals totals(
      List<Candidate> candidates, Outlook outlook, double hoursPerPersonYear) {
    List<Range> known =
        candidates.stream().map(c -> c.task().annualHours()).filter(Objects::nonNull).toList();
    List<Candidate> recommended =
        candidates.stream().filter(c -> c.recommendation().isRecommended()).toList();
    return new Totals(
        candidates.size(),
        recommended.size(),
        sum(known),
        candidates.size() - known.size(),
        sum(recommended.stream().map(c -> c.estimate().saved()).toList()),
        outlook,
        outlook.saved().times(1 / hoursPerPersonYear));
  }

  private static Range sum(List<Range> ranges) {
    return ranges.stream().reduce(Range.ZERO, Range::plus);
  }
}
