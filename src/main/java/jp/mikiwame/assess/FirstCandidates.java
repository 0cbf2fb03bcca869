package jp.mikiwame.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.scoring.RankKey;
import jp.mikiwame.scoring.Ranking;

/** The first candidates of each verdict, of however many there are. */
final class FirstCandidates {

  private final int most;
  private final Map<Verdict, PriorityQueue<Placed>> byVerdict = new EnumMap<>(Verdict.class);

  /**
   * A candidate and its place. The last one comes first, since it is the one that has to give way.
   */
  private record Placed(RankKey key, Candidate candidate) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
      return other.key.compareTo(key);
    }
  }

  /**
   * @param most of each verdict that are kept
   */
  FirstCandidates(int most) {
    this.most = most;
  }

  void add(RankKey key, Candidate candidate) {
    PriorityQueue<Placed> kept =
        byVerdict.computeIfAbsent(key.verdict(), verdict -> new PriorityQueue<>());
    if (kept.size() == most) {
      if (key.compareTo(kept.element().key()) > 0) {
        return;
      }
      kept.remove();
    }
    kept.add(new Placed(key, candidate));
  }

  /** In the order of the ranking, with their ranks. */
  List<Candidate> ranked() {
    List<Candidate> all = new ArrayList<>();
    byVerdict.values().forEach(kept -> kept.forEach(placed -> all.add(placed.candidate())));
    return Ranking.rank(all);
  }
}
