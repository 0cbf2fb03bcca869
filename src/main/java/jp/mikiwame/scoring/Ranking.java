package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Range;

/**
 * 優先順位: recommended tasks by the hours a year they are expected to save (the mean of their draws);
 * ties by the likely and the cautious value of the formula, then the suitability, then the task id,
 * so that the order of the inventory does not matter. The others follow unranked, by verdict.
 */
public final class Ranking {

  private static final Comparator<Candidate> BY_HOURS =
      Comparator.comparingDouble(Ranking::expected)
          .thenComparingDouble(c -> saved(c).likely())
          .thenComparingDouble(c -> saved(c).low())
          .thenComparingDouble(c -> c.suitability() == null ? 0 : c.suitability().likely())
          .reversed()
          .thenComparing(c -> c.task().id());

  private Ranking() {}

  public static List<Candidate> rank(List<Candidate> candidates) {
    List<Candidate> sorted =
        candidates.stream()
            .sorted(
                Comparator.<Candidate, Enum<?>>comparing(
                        c -> c.recommendation().verdict(), Comparator.comparing(Enum::ordinal))
                    .thenComparing(BY_HOURS))
            .toList();
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate candidate : sorted) {
      boolean takesPart = candidate.recommendation().isRecommended();
      ranked.add(takesPart ? candidate.ranked(ranked.size() + 1) : candidate);
    }
    return ranked;
  }

  private static double expected(Candidate candidate) {
    return candidate.outlook() == null ? 0 : candidate.outlook().expected();
  }

  private static Range saved(Candidate candidate) {
    return candidate.estimate() == null ? Range.ZERO : candidate.estimate().saved();
  }
}
