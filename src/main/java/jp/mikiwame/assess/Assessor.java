package jp.mikiwame.assess;

import java.util.List;
import java.util.stream.IntStream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.Question;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
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

  /**
   * Up to so many tasks are assessed at once, with all that can be found out about each. In a
   * larger inventory nobody asks for single answers; they would take minutes.
   */
  public static final int MOST_AT_ONCE = Portfolio.MOST_DRAWN_ONE_BY_ONE;

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
    this.savings = basis.savings(vendorResults);
    this.recommender = basis.recommender();
    this.questions = new AnswerValues(basis, savings, recommender);
  }

  public Assessment assess(Inventory inventory, RunInfo run, List<Notice> notices) {
    return assess(inventory, run, notices, new Progress());
  }

  /**
   * @param notices on the inventory, to be kept with the result
   */
  public Assessment assess(
      Inventory inventory, RunInfo run, List<Notice> notices, Progress progress) {
    int tasks = inventory.tasks().size();
    progress.begin(Progress.Stage.DRAW, tasks);
    List<Candidate> candidates = candidates(inventory.tasks());
    Portfolio portfolio = Portfolio.of(tasks, savings, run.sampling(), recommender::confirmed);
    List<Candidate> drawn = portfolio.takeAll(candidates, progress);
    TotalsSum totals = new TotalsSum();
    drawn.forEach(totals::add);
    List<Candidate> ranked = portfolio.stable(Ranking.rank(drawn));
    if (tasks <= MOST_AT_ONCE) {
      progress.begin(Progress.Stage.QUESTIONS, tasks);
      ranked = ranked.parallelStream().map(each -> valued(each, progress)).toList();
    }
    return assessment(
        inventory,
        run,
        totals.totals(portfolio.total(), inventory.hoursPerPersonYear()),
        ranked,
        notices);
  }

  private Candidate valued(Candidate candidate, Progress progress) {
    progress.add(1);
    return questions.valued(candidate);
  }

  private List<Candidate> candidates(List<Task> tasks) {
    List<List<Finding>> findings = basis.rules().judge(tasks);
    return IntStream.range(0, tasks.size())
        .parallel()
        .mapToObj(i -> candidate(tasks.get(i), findings.get(i)))
        .toList();
  }

  /**
   * @param inventory of which the tasks are not looked at
   */
  Assessment assessment(
      Inventory inventory,
      RunInfo run,
      Totals totals,
      List<Candidate> ranked,
      List<Notice> notices) {
    return new Assessment(
        Assessment.FORMAT_VERSION,
        run,
        inventory.organization(),
        inventory.fiscalYear(),
        totals,
        basis.calibration(),
        savings.referenceClasses(),
        basis.rules().assumptions().all(),
        basis.rules().technologies(),
        basis.rules().criteria(),
        Question.of(ranked),
        ranked,
        notices);
  }

  Candidate candidate(Task task, List<Finding> findings) {
    List<Scorecard> scorecards = basis.scorer().scorecards(findings);
    List<Estimate> options = savings.options(task, findings, scorecards);
    return recommender.candidate(task, findings, scorecards, options);
  }

  RuleBook rules() {
    return basis.rules();
  }

  /** For the candidates of an inventory above {@link #MOST_AT_ONCE}. */
  Portfolio portfolioOfMany(Sampling sampling) {
    return Portfolio.ofMany(savings, sampling, recommender::confirmed);
  }
}
