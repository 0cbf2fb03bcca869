package jp.mikiwame.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Task;
import jp.mikiwame.savings.Portfolio;
import jp.mikiwame.scoring.RankKey;

/**
 * Assesses an inventory of any size task by task: what all tasks come to and the first of the
 * ranking are kept, everything else is left to the caller. The figures are those that {@link
 * Assessor} finds for the same tasks.
 */
public final class StreamedAssessment {

  private final Assessor assessor;
  private final Portfolio portfolio;
  private final TotalsSum totals = new TotalsSum();
  private final FirstCandidates first;
  private final FirstCandidates contenders = new FirstCandidates(Portfolio.MOST_RANKED);

  /** Lines and overview both tell it, and it takes half a million comparisons. */
  private Map<String, RankStability> stability;

  /**
   * @param top how many candidates of each verdict are kept
   */
  public StreamedAssessment(Assessor assessor, Sampling sampling, int top) {
    this.assessor = assessor;
    this.portfolio = assessor.portfolioOfMany(sampling);
    this.first = new FirstCandidates(top);
  }

  /** The candidates of some tasks, in their order. Any thread may ask. */
  public List<Portfolio.Drawn> judge(List<Task> tasks) {
    List<List<Finding>> findings = assessor.rules().judgeBriefly(tasks);
    List<Portfolio.Drawn> drawn = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      drawn.add(portfolio.drawn(assessor.candidate(tasks.get(i), findings.get(i))));
    }
    return drawn;
  }

  /**
   * Counts a candidate in; to be called in the order of the inventory.
   *
   * @param key of the candidate
   */
  public void take(RankKey key, Portfolio.Drawn drawn) {
    portfolio.take(drawn);
    totals.add(drawn.candidate());
    first.add(key, drawn.candidate());
    if (drawn.candidate().recommendation().isRecommended()) {
      contenders.add(key, drawn.candidate());
    }
  }

  /** How stable the ranks of the first recommended tasks are, by task id; once all are taken. */
  public Map<String, RankStability> stability() {
    if (stability == null) {
      stability =
          portfolio.stability(contenders.ranked().stream().map(each -> each.task().id()).toList());
    }
    return stability;
  }

  /**
   * What all tasks come to, with the first candidates of each verdict only and without questions.
   *
   * @param frame everything of the inventory but its tasks
   */
  public Assessment overview(Inventory frame, RunInfo run, List<Notice> notices) {
    List<Candidate> ranked =
        first.ranked().stream()
            .map(each -> each.standing(stability().get(each.task().id())))
            .toList();
    return assessor.assessment(
        frame, run, totals.totals(portfolio.total(), frame.hoursPerPersonYear()), ranked, notices);
  }
}
