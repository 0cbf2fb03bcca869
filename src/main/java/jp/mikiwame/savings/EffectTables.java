package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How well technologies do, point by point: the scores of what tasks share and of what is a task's
 * own, and the reductions that belong to their sum. Scores are kept as places in the tables of
 * reductions, so that they only have to be added up.
 */
final class EffectTables {

  /** Fine enough that the nearest entry is as good as what lies between two of them. */
  private static final int PLACES_PER_SCORE = 256;

  private static final int MOST_SCORE = 6;
  private static final int CENTRE = MOST_SCORE * PLACES_PER_SCORE;
  private static final int LAST = 2 * CENTRE;

  /**
   * Coordinates that systems are spread over, each with a mask of its own. Two systems on the same
   * one still have different luck, though not quite independently of each other.
   */
  private static final int SYSTEM_COORDINATES = 32;

  private final Correlation correlation;
  private final long seed;
  private final double[] own;
  private final List<double[]> common = new ArrayList<>();
  private final List<double[]> reductions = new ArrayList<>();
  private final List<double[]> systems = new ArrayList<>();
  private final List<double[]> alone = new ArrayList<>();
  private final Map<String, OfSystem> bySystem = new ConcurrentHashMap<>();

  /**
   * The luck of a system.
   *
   * @param mask it has the score {@code i ^ mask} of the row at point {@code i}
   */
  record OfSystem(double[] row, int mask) {}

  /**
   * @param tables the reductions of all technologies, in their order
   */
  EffectTables(SharedPoints points, List<ScoreTable> tables, Correlation correlation, long seed) {
    this.correlation = correlation;
    this.seed = seed;
    this.own = places(points.scores(Chance.EFFECT), 1);
    int coordinate = Chance.values().length;
    double share = Math.sqrt(correlation.technology());
    for (ScoreTable table : tables) {
      common.add(places(points.scores(coordinate++), share));
      reductions.add(fine(table));
    }
    for (int technology = 0; technology < tables.size(); technology++) {
      alone.add(alone(technology, Math.sqrt(1 - correlation.technology())));
    }
    for (int i = 0; i < SYSTEM_COORDINATES; i++) {
      systems.add(places(points.scores(coordinate++), 1));
    }
  }

  /** The technologies of one task share its luck even so. */
  private double[] alone(int technology, double share) {
    double[] sum = common.get(technology).clone();
    RowLoops.addTimes(sum, own, share);
    double[] row = SharedPoints.row();
    reductions(technology, sum, row);
    return row;
  }

  static int coordinates(int technologies) {
    return Chance.values().length + technologies + SYSTEM_COORDINATES;
  }

  private static double[] places(double[] scores, double share) {
    double[] places = SharedPoints.row();
    for (int i = 0; i < places.length; i++) {
      places[i] = share * scores[i] * PLACES_PER_SCORE;
    }
    return places;
  }

  private static double[] fine(ScoreTable table) {
    double[] fine = new double[LAST + 1];
    for (int i = 0; i < fine.length; i++) {
      fine[i] = table.at((double) (i - CENTRE) / PLACES_PER_SCORE);
    }
    return fine;
  }

  Correlation correlation() {
    return correlation;
  }

  int technologies() {
    return reductions.size();
  }

  /** What is a task's own, before it is weighed. */
  double[] own() {
    return own;
  }

  OfSystem system(String id) {
    return bySystem.computeIfAbsent(id, this::drawn);
  }

  private OfSystem drawn(String id) {
    UniformRandomProvider random = RandomScores.source(seed, "system " + id);
    double[] row = systems.get(random.nextInt(SYSTEM_COORDINATES));
    return new OfSystem(row, random.nextInt(SharedPoints.SIZE));
  }

  /** The reductions of a task that shares its luck with no other one. */
  double[] alone(int technology) {
    return alone.get(technology);
  }

  /** The part that all tasks of a technology have in common. */
  double[] common(int technology) {
    return common.get(technology);
  }

  /**
   * What a technology saves if a task suits it fully.
   *
   * @param places the sums of all parts; lost
   */
  void reductions(int technology, double[] places, double[] into) {
    double[] table = reductions.get(technology);
    RowLoops.between(places, 1, CENTRE + 0.5, 0, LAST, places);
    for (int i = 0; i < into.length; i++) {
      into[i] = table[(int) places[i]];
    }
  }
}
