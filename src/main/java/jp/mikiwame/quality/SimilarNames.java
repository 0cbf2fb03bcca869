package jp.mikiwame.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names that differ a little. Two names are as alike as the weight of the pairs of characters
 * that they share, of all that either has; a pair that few names have weighs more.
 *
 * <p>A name is compared only with those that share one of its rarest pairs: others cannot be alike
 * enough (prefix filtering), so that many thousands of names are no more than a matter of seconds.
 */
final class SimilarNames {

  /**
   * What tells different work apart in names that look alike, as seen in some ten thousand names of
   * procedures: numbers (第1号), the event (変更・廃止), the act (許可・通知) and the people (介護・児童).
   */
  private static final Pattern TELLING =
      Pattern.compile(
          "[0-9]+|[一二三四五六七八九十甲乙丙]|変更|再|取消|廃止|休止|更新|新規|開始|停止|終了|解除|選任|解任|特例|特別|特定|指定"
              + "|許可|認可|認定|承認|通知|協議|意見|公表|公示|命令|勧告|報告|決定|設定|策定|送付|送信|返還|還付|除|不|非|準|副|前|後"
              + "|転入|転出|転居|収入|支出|歳入|歳出|加入|脱退|取得|喪失|個人|法人|国民|介護|障害|児童|乳幼児|高齢|軽自動車|固定資産");

  /**
   * A name is compared with no more than so many others. Real names have few candidates (thousands
   * of names of procedures come to the same groups without a bound); made-up ones could have all.
   */
  private static final int MOST_COMPARED = 500;

  private final double threshold;
  private final List<String> names;

  /** A number for every pair of characters, the rarest first. */
  private final Map<Integer, Integer> ranks = new HashMap<>();

  /** Weight of a pair by its rank. */
  private final double[] weights;

  /** Leaders by the rank of one of their rarest pairs. */
  private final Map<Integer, List<Pairs>> byRarePair = new HashMap<>();

  /**
   * The pairs of a name.
   *
   * @param ranks of its pairs, the rarest first
   * @param weight of all of them
   * @param telling see {@link #TELLING}
   */
  private record Pairs(int name, int[] ranks, double weight, Set<String> telling) {}

  private SimilarNames(List<String> names, double threshold) {
    this.names = names;
    this.threshold = threshold;
    Map<Integer, Integer> frequency = new HashMap<>();
    names.forEach(name -> pairsOf(name).forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
    List<Integer> byFrequency = new ArrayList<>(frequency.keySet());
    byFrequency.sort(
        Comparator.<Integer>comparingInt(frequency::get).thenComparing(Comparator.naturalOrder()));
    this.weights = new double[byFrequency.size()];
    for (int pair : byFrequency) {
      weights[ranks.size()] = 1 + Math.log((double) names.size() / frequency.get(pair));
      ranks.put(pair, ranks.size());
    }
  }

  /**
   * For each name the first one that is alike enough, or itself. Every name is compared with the
   * first of a group only, so that no chain of small differences joins what is different.
   *
   * @param names different from each other
   * @param threshold share (0–1) that names must have in common
   */
  static int[] leaders(List<String> names, double threshold) {
    SimilarNames similar = new SimilarNames(names, threshold);
    int[] leaders = new int[names.size()];
    for (int i = 0; i < leaders.length; i++) {
      leaders[i] = similar.leader(i);
    }
    return leaders;
  }

  private int leader(int name) {
    Pairs pairs = pairs(name);
    int rare = rare(pairs);
    int best = name;
    double most = 0;
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < rare; i++) {
      for (Pairs other : byRarePair.getOrDefault(pairs.ranks()[i], List.of())) {
        if (seen.size() < MOST_COMPARED && seen.add(other.name())) {
          double alike = alike(pairs, other);
          if (alike >= threshold && (alike > most || alike == most && other.name() < best)) {
            best = other.name();
            most = alike;
          }
        }
      }
    }
    if (best == name) {
      for (int i = 0; i < rare; i++) {
        byRarePair.computeIfAbsent(pairs.ranks()[i], pair -> new ArrayList<>(1)).add(pairs);
      }
    }
    return best;
  }

  private Pairs pairs(int name) {
    int[] sorted = pairsOf(names.get(name)).stream().mapToInt(ranks::get).sorted().toArray();
    double weight = Arrays.stream(sorted).mapToDouble(rank -> weights[rank]).sum();
    return new Pairs(name, sorted, weight, telling(names.get(name)));
  }

  /** How many of the pairs another name must have one of if it is to be alike enough. */
  private int rare(Pairs pairs) {
    double left = pairs.weight();
    int rare = 0;
    while (rare < pairs.ranks().length && left >= threshold * pairs.weight() - 1e-9) {
      left -= weights[pairs.ranks()[rare]];
      rare++;
    }
    return rare;
  }

  private double alike(Pairs one, Pairs other) {
    double most = Math.min(one.weight(), other.weight());
    if (most < threshold * Math.max(one.weight(), other.weight())
        || !one.telling().equals(other.telling())) {
      return 0;
    }
    double shared = 0;
    int j = 0;
    for (int rank : one.ranks()) {
      while (j < other.ranks().length && other.ranks()[j] < rank) {
        j++;
      }
      shared += j < other.ranks().length && other.ranks()[j] == rank ? weights[rank] : 0;
    }
    return shared / (one.weight() + other.weight() - shared);
  }

  private static Set<String> telling(String name) {
    return TELLING.matcher(name).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<Integer> pairsOf(String name) {
    String framed = "^" + name + "$";
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < framed.length(); i++) {
      pairs.add(framed.charAt(i) << Character.SIZE | framed.charAt(i + 1));
    }
    return pairs;
  }
}
