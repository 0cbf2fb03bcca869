package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Sampling;

/**
 * The candidates of one inventory, drawn together: what each may save, what the recommended ones
 * may save in all, and how stable their order is. A candidate's own draws depend on nothing but the
 * seed and itself.
 */
public final class Portfolio {

  /**
   * Up to so many candidates every one gets random draws of its own. Above it all share the points
   * of a Sobol' sequence, and only totals and ranks are drawn at random, with fewer draws.
   */
  public static final int MOST_DRAWN_ONE_BY_ONE = 10_000;

  /** Draws of the totals of an inventory above that size. */
  private static final int DRAWS_OF_MANY = 500;

  /** Candidates drawn at once: enough for all processors, little enough for the memory. */
  private static final int AT_ONCE = 64;

  private final Savings savings;
  private final SharedScores shared;
  private final boolean oneByOne;
  private final List<Candidate> candidates = new ArrayList<>();
  private final PriorityQueue<Contender> contenders = new PriorityQueue<>(Contender.LAST_FIRST);
  private final TotalDraws totals;

  /** A recommended candidate whose draws are kept, to be ranked. */
  private record Contender(String taskId, double expected, double[] draws) {
    static final Comparator<Contender> LAST_FIRST =
        Comparator.comparingDouble(Contender::expected)
            .thenComparing(Comparator.comparing(Contender::taskId).reversed());
  }

  /** A candidate and its draws; none if it has no estimate. */
  private record Drawn(Candidate candidate, TaskDraws draws) {}

  /**
   * @param confirmation judges a candidate anew once it has its outlook
   */
  public Portfolio(
      Savings savings,
      Sampling sampling,
      UnaryOperator<Candidate> confirmation,
      List<Candidate> candidates) {
    this.savings = savings;
    this.oneByOne = candidates.size() <= MOST_DRAWN_ONE_BY_ONE;
    this.shared =
        new SharedScores(
            sampling.seed(),
            oneByOne ? sampling.draws() : Math.min(sampling.draws(), DRAWS_OF_MANY));
    this.totals = new TotalDraws(shared.size());
    Latents common = oneByOne ? null : savings.commonLatents();
    for (int start = 0; start < candidates.size(); start += AT_ONCE) {
      List<Candidate> some =
          candidates.subList(start, Math.min(candidates.size(), start + AT_ONCE));
      // Summed in the order of the candidates, so that threads cannot change the last digit.
      IntStream.range(0, some.size())
          .parallel()
          .mapToObj(i -> drawn(some.get(i), common, confirmation))
          .toList()
          .forEach(this::take);
    }
  }

  /** The candidates in their order, each with its outlook. */
  public List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** What all recommended candidates together may save, of the present hours of these. */
  public Outlook total() {
    return totals.outlook();
  }

  /** The candidates with the stability of their rank, as far as they were ranked. */
  public List<Candidate> stable(List<Candidate> ranked) {
    Map<String, double[]> draws = new HashMap<>();
    contenders.forEach(contender -> draws.put(contender.taskId(), contender.draws()));
    List<Candidate> taking =
        ranked.stream().filter(each -> draws.containsKey(each.task().id())).toList();
    List<RankStability> stability =
        RankDraws.stability(taking.stream().map(each -> draws.get(each.task().id())).toList());
    Map<String, RankStability> byTask = new HashMap<>();
    for (int i = 0; i < taking.size(); i++) {
      byTask.put(taking.get(i).task().id(), stability.get(i));
    }
    return ranked.stream().map(each -> each.standing(byTask.get(each.task().id()))).toList();
  }

  private Drawn drawn(Candidate candidate, Latents common, UnaryOperator<Candidate> confirmation) {
    if (candidate.estimate() == null) {
      return new Drawn(confirmation.apply(candidate), null);
    }
    TaskDraws draws = savings.draw(candidate, oneByOne ? latents(candidate) : common);
    Candidate confirmed = confirmation.apply(candidate.expecting(draws.outlook()));
    if (!confirmed.recommendation().isRecommended()) {
      return new Drawn(confirmed, null);
    }
    return new Drawn(confirmed, oneByOne ? draws : savings.draw(candidate, latents(candidate)));
  }

  private Latents latents(Candidate candidate) {
    return savings.latents(shared, candidate.task().id());
  }

  private void take(Drawn drawn) {
    candidates.add(drawn.candidate());
    if (drawn.draws() != null) {
      totals.add(drawn.draws(), drawn.candidate().outlook().expected());
      contenders.add(
          new Contender(
              drawn.candidate().task().id(),
              drawn.candidate().outlook().expected(),
              drawn.draws().predictive()));
      if (contenders.size() > RankDraws.MOST) {
        contenders.remove();
      }
    }
  }
}
