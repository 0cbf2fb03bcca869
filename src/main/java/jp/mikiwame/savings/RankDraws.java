package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RankStability;

/** Ranks a set of tasks anew in every draw and counts who stands where. */
final class RankDraws {

  /**
   * So many tasks are ranked against each other at most. What stands lower has no rank stability:
   * it would take memory for every draw, and its place in a plan is not in question.
   */
  static final int MOST = 512;

  /** Bits of a sorting key that hold the number of the task. */
  private static final long NUMBER = MOST - 1;

  private RankDraws() {}

  /**
   * @param draws hours saved of each task, by draw; at most {@link #MOST} tasks. In a draw in which
   *     two save the same, the one that comes first here stands first
   */
  static List<RankStability> stability(List<double[]> draws) {
    int tasks = draws.size();
    int[][] counts = new int[tasks][tasks];
    long[] keys = new long[tasks];
    int size = tasks == 0 ? 0 : draws.get(0).length;
    for (int draw = 0; draw < size; draw++) {
      for (int task = 0; task < tasks; task++) {
        keys[task] = key(draws.get(task)[draw], task);
      }
      Arrays.sort(keys);
      for (int place = 0; place < tasks; place++) {
        counts[(int) (keys[place] & NUMBER)][place]++;
      }
    }
    return Arrays.stream(counts).map(row -> stability(row, size)).toList();
  }

  /**
   * Sorts by hours, most first, then by task. The last nine of 52 bits of the hours give way to the
   * number of the task; less than a thousandth of a second a year.
   */
  private static long key(double hours, int task) {
    long bits = Double.doubleToLongBits(-hours);
    long ordered = bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    return ordered & ~NUMBER | task;
  }

  private static RankStability stability(int[] counts, int size) {
    int best = 0;
    while (counts[best] == 0) {
      best++;
    }
    int worst = counts.length - 1;
    while (counts[worst] == 0) {
      worst--;
    }
    List<Double> shares = new ArrayList<>();
    for (int place = best; place <= worst; place++) {
      shares.add((double) counts[place] / size);
    }
    return new RankStability(
        within(counts, 5, size),
        within(counts, 10, size),
        new Range(place(counts, 0.1, size), place(counts, 0.5, size), place(counts, 0.9, size)),
        best + 1,
        shares);
  }

  private static double within(int[] counts, int top, int size) {
    return (double) Arrays.stream(counts).limit(top).sum() / size;
  }

  /** The first rank that at least this share of the draws reaches. */
  private static int place(int[] counts, double share, int size) {
    int sum = 0;
    for (int place = 0; place < counts.length; place++) {
      sum += counts[place];
      if (sum >= share * size) {
        return place + 1;
      }
    }
    throw new IllegalStateException(
        "The draws of a task do not add up (%d of %d)".formatted(sum, size));
  }
}
