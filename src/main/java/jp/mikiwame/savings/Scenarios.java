package jp.mikiwame.savings;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.mikiwame.model.Range;

/**
 * All ways in which taking over one step can turn out, between the ends of what is known.
 *
 * @param ratio share (0–1) of the benchmark's effect to expect
 * @param fieldAccuracy share (0–1) of fields that are read without a fault
 */
record Scenarios(
    double casesPerYear,
    Range minutes,
    double reductionOnCovered,
    Range ratio,
    Range exceptionRate,
    Range fields,
    Range fieldAccuracy,
    CheckingCost checking) {

  /** Minutes, ratio, exception rate and checking can each be at either end. */
  private static final int CORNERS = 1 << 4;

  /**
   * Bounds of an amount. Every amount rises or falls steadily with each of the values, so that its
   * bounds are found where all of them are at one of their ends.
   */
  Range range(ToDoubleFunction<StepSaving> amount) {
    double likely = amount.applyAsDouble(likely());
    double[] ends =
        DoubleStream.concat(
                DoubleStream.of(likely),
                IntStream.range(0, CORNERS).mapToObj(this::corner).mapToDouble(amount))
            .sorted()
            .toArray();
    return new Range(ends[0], likely, ends[ends.length - 1]);
  }

  /** What to expect. */
  StepSaving likely() {
    return at(Range::likely, Range::likely, Range::likely, Range::likely, Range::likely);
  }

  /** Checking is dearest where least is read without a fault. */
  private StepSaving corner(int bits) {
    return at(end(bits & 1), end(bits & 2), end(bits & 4), end(bits & 8), end(~bits & 8));
  }

  private static ToDoubleFunction<Range> end(int bit) {
    return bit == 0 ? Range::low : Range::high;
  }

  private StepSaving at(
      ToDoubleFunction<Range> ofMinutes,
      ToDoubleFunction<Range> ofRatio,
      ToDoubleFunction<Range> ofExceptions,
      ToDoubleFunction<Range> ofChecking,
      ToDoubleFunction<Range> ofAccuracy) {
    return new StepSaving(
        casesPerYear,
        ofMinutes.applyAsDouble(minutes),
        reductionOnCovered,
        ofRatio.applyAsDouble(ratio),
        ofExceptions.applyAsDouble(exceptionRate),
        ofChecking.applyAsDouble(fields),
        ofChecking.applyAsDouble(checking.minutesPerCase()),
        ofChecking.applyAsDouble(checking.minutesPerField()),
        ofChecking.applyAsDouble(checking.minutesPerError()),
        ofChecking.applyAsDouble(checking.shareOfMinutes()),
        ofAccuracy.applyAsDouble(fieldAccuracy));
  }
}
