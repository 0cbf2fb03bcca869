package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.mikiwame.model.Candidate;

/** Puts candidates in the order of their {@link RankKey} and numbers those that take part. */
public final class Ranking {

  private Ranking() {}

  public static List<Candidate> rank(List<Candidate> candidates) {
    List<Candidate> sorted = candidates.stream().sorted(Comparator.comparing(RankKey::of)).toList();
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate candidate : sorted) {
      boolean takesPart = candidate.recommendation().isRecommended();
      ranked.add(takesPart ? candidate.ranked(ranked.size() + 1) : candidate);
    }
    return ranked;
  }
}
