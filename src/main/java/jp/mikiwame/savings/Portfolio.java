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
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Sampling;

/**
 * The candidates of one inventory, drawn one after another: what each may save, what the
 * recommended ones may save in all, and how stable their order is. A candidate's own draws depend
 * on nothing but the seed and itself. Of those that have been taken only sums are kept, and the
 * draws of the foremost.
 */
public final class Portfolio {

  /**
   * Up to so many candidates every one gets random draws of its own. Above it all are drawn at the
   * points of a Sobol' sequence.
   */
  public static final int MOST_DRAWN_ONE_BY_ONE = 10_000;

  /** So many candidates at most are ranked against each other, the foremost ones. */
  public static final int MOST_RANKED = RankDraws.MOST;

  /** Candidates drawn at once: enough for all processors, little enough for the memory. */
  private static final int AT_ONCE = 64;

  private final CandidateDraws draws;
  private final UnaryOperator<Candidate> confirmation;
  private final TotalDraws totals;
  private final PriorityQueue<Contender> contenders = new PriorityQueue<>(Contender.LAST_FIRST);

  /** A recommended candidate whose draws are kept, to be ranked. */
  private record Contender(String taskId, double expected, double[] draws) {
    static final Comparator<Contender> LAST_FIRST =
        Comparator.comparingDouble(Contender::expected)
            .thenComparing(Comparator.comparing(Contender::taskId).reversed());
  }

  /** A candidate with its outlook and, if it is recommended, its draws. */
  public static final class Drawn {
    private final Candidate candidate;
    private final TaskDraws draws;

    private Drawn(Candidate candidate, TaskDraws draws) {
      this.candidate = candidate;
      this.draws = draws;
    }

    public Candidate candidate() {
      return candidate;
    }
  }

  private Portfolio(CandidateDraws draws, UnaryOperator<Candidate> confirmation) {
    this.draws = draws;
    this.confirmation = confirmation;
    this.totals = new TotalDraws(draws.size());
  }

  /**
   * A portfolio for so many candidates.
   *
   * @param confirmation judges a candidate anew once it has its outlook; from any thread
   */
  public static Portfolio of(
      int candidates, Savings savings, Sampling sampling, UnaryOperator<Candidate> confirmation) {
    return candidates <= MOST_DRAWN_ONE_BY_ONE
        ? ofFew(savings, sampling, confirmation)
        : ofMany(savings, sampling, confirmation);
  }

  /** A portfolio in which every candidate has as many random draws as are asked for. */
  public static Portfolio ofFew(
      Savings savings, Sampling sampling, UnaryOperator<Candidate> confirmation) {
    return new Portfolio(new SeededDraws(savings, sampling), confirmation);
  }

  /** A portfolio in which all candidates are drawn at the same points, however many are asked. */
  public static Portfolio ofMany(
      Savings savings, Sampling sampling, UnaryOperator<Candidate> confirmation) {
    return new Portfolio(new DrawsAtPoints(savings, sampling.seed()), confirmation);
  }

  /** Draws a candidate; the same whatever else is drawn, and from any thread. */
  public Drawn drawn(Candidate candidate) {
    if (candidate.estimate() == null) {
      return new Drawn(confirmation.apply(candidate), null);
    }
    CandidateDraws.OfOne ofOne = draws.of(candidate);
    Candidate confirmed = confirmation.apply(candidate.expecting(ofOne.outlook()));
    boolean recommended = confirmed.recommendation().isRecommended();
    return new Drawn(confirmed, recommended ? ofOne.draws() : null);
  }

  /** Adds a candidate to the totals: in the order of the inventory, for the last digit of sums. */
  public void take(Drawn drawn) {
    if (drawn.draws == null) {
      return;
    }
    double expected = drawn.candidate.outlook().expected();
    totals.add(drawn.draws, expected);
    contenders.add(new Contender(drawn.candidate.task().id(), expected, drawn.draws.predictive()));
    if (contenders.size() > RankDraws.MOST) {
      contenders.remove();
    }
  }

  /** Draws and takes all of these; returns them with their outlooks, in the same order. */
  public List<Candidate> takeAll(List<Candidate> candidates) {
    return takeAll(candidates, new Progress());
  }

  /**
   * The same.
   *
   * @param progress counts the candidates
   */
  public List<Candidate> takeAll(List<Candidate> candidates, Progress progress) {
    List<Candidate> confirmed = new ArrayList<>(candidates.size());
    for (int start = 0; start < candidates.size(); start += AT_ONCE) {
      List<Candidate> some =
          candidates.subList(start, Math.min(candidates.size(), start + AT_ONCE));
      List<Drawn> drawn =
          IntStream.range(0, some.size()).parallel().mapToObj(i -> drawn(some.get(i))).toList();
      for (Drawn each : drawn) {
        take(each);
        confirmed.add(each.candidate);
      }
      progress.add(some.size());
    }
    return confirmed;
  }

  /** What all recommended candidates together may save, of the present hours of these. */
  public Outlook total() {
    return totals.outlook();
  }

  /**
   * The stability of ranks, by task id, as far as they were drawn against each other.
   *
   * @param ranked ids of tasks by rank, with at least the foremost {@link RankDraws#MOST}
   */
  public Map<String, RankStability> stability(List<String> ranked) {
    Map<String, double[]> byTask = new HashMap<>();
    contenders.forEach(contender -> byTask.put(contender.taskId(), contender.draws()));
    List<String> drawn = ranked.stream().filter(byTask::containsKey).toList();
    List<RankStability> stability = RankDraws.stability(drawn.stream().map(byTask::get).toList());
    Map<String, RankStability> stable = new HashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      stable.put(drawn.get(i), stability.get(i));
    }
    return stable;
  }

  /** The candidates with the stability of their rank, as far as they were ranked. */
  public List<Candidate> stable(List<Candidate> ranked) {
    Map<String, RankStability> stability =
        stability(ranked.stream().map(each -> each.task().id()).toList());
    return ranked.stream().map(each -> each.standing(stability.get(each.task().id()))).toList();
  }
}
