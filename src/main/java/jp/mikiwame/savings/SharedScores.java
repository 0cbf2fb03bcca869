package jp.mikiwame.savings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of random scores of one run. A row depends on the seed and on its name alone, never on
 * what else is drawn. Those of technologies and systems are kept, since many tasks share them.
 */
final class SharedScores {

  private final long seed;
  private final int pairs;
  private final Map<String, double[]> kept = new ConcurrentHashMap<>();

  /**
   * @param draws rounded up to pairs of opposite draws and one in the middle
   */
  SharedScores(long seed, int draws) {
    this.seed = seed;
    this.pairs = (draws + 1) / 2;
  }

  /** Number of scores in a row; odd. */
  int size() {
    return 2 * pairs + 1;
  }

  double[] technology(String id) {
    return kept.computeIfAbsent("technology " + id, this::scores);
  }

  double[] system(String id) {
    return kept.computeIfAbsent("system " + id, this::scores);
  }

  double[] scores(String name) {
    return RandomScores.row(seed, name, pairs);
  }
}
