package jp.mikiwame.savings;

import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;

/**
 * Picks out of a thousand values the one that stands at some place in their order: counts them into
 * buckets and looks only into the bucket that is asked for. A general selection takes six times as
 * long, and this is most of what a task's draws cost.
 */
final class Percentiles {

  private static final int BUCKETS = 512;
  private static final int ZERO = BUCKETS / 2;

  /** Added to a number it rounds it to a whole one, which then stands in the last bits. */
  private static final double ROUNDING = 0x1p52;

  /** In a bucket with more values a general selection is quicker. */
  private static final int FEW = 32;

  private final int[] counts = new int[BUCKETS];

  /** The last value of a bucket and, of each value, the one before it, both counted from 1. */
  private final int[] last = new int[BUCKETS];

  private final int[] before = new int[SharedPoints.SIZE];
  private final double[] buckets = SharedPoints.row();
  private final double[] some = SharedPoints.row();
  private double[] values;

  /** The bucket that was looked into last and how many values lie below it. */
  private int bucket;

  private int below;

  /**
   * Looks at other values.
   *
   * @param scale about as large as they are; where they are larger it takes longer
   */
  Percentiles of(double[] others, double scale) {
    values = others;
    bucket = 0;
    below = 0;
    double perOne = scale > 0 ? ZERO / scale : 1;
    RowLoops.between(values, perOne, ROUNDING + ZERO, ROUNDING, ROUNDING + BUCKETS - 1, buckets);
    Arrays.fill(counts, 0);
    Arrays.fill(last, 0);
    for (int i = 0; i < buckets.length; i++) {
      int number = (int) Double.doubleToRawLongBits(buckets[i]) & BUCKETS - 1;
      counts[number]++;
      before[i] = last[number];
      last[number] = i + 1;
    }
    return this;
  }

  /** The value at this share of the sorted ones. */
  double at(double share) {
    int place = TaskDraws.place(share, values.length);
    if (place < below) {
      bucket = 0;
      below = 0;
    }
    while (place >= below + counts[bucket]) {
      below += counts[bucket++];
    }
    // Where nothing may be saved at all many values are zero, too many to look at one by one.
    if (bucket == ZERO && countLess(0) <= place && place < countNotMore(0)) {
      return 0;
    }
    return inBucket(place - below);
  }

  private int countLess(double limit) {
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      count += values[i] < limit ? 1 : 0;
    }
    return count;
  }

  private int countNotMore(double limit) {
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      count += values[i] <= limit ? 1 : 0;
    }
    return count;
  }

  private double inBucket(int place) {
    look();
    if (counts[bucket] > FEW) {
      return new KthSelector().select(Arrays.copyOf(some, counts[bucket]), null, place);
    }
    return atPlace(place, counts[bucket]);
  }

  /** Without sorting: of few values it is quicker to count how many are less than each. */
  private double atPlace(int place, int size) {
    for (int i = 0; i < size; i++) {
      int less = 0;
      int notMore = 0;
      for (int k = 0; k < size; k++) {
        less += some[k] < some[i] ? 1 : 0;
        notMore += some[k] <= some[i] ? 1 : 0;
      }
      if (less <= place && place < notMore) {
        return some[i];
      }
    }
    throw new IllegalStateException("No value at place %d of %d".formatted(place, size));
  }

  /** Share of the values that are zero or less. */
  double shareNotAboveZero() {
    return (double) countNotMore(0) / values.length;
  }

  private void look() {
    int size = 0;
    for (int i = last[bucket]; i > 0; i = before[i - 1]) {
      some[size++] = values[i - 1];
    }
  }
}
