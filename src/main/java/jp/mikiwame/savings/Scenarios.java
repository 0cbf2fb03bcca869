package jp.mikiwame.savings;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.model.Range;

/**
 * All ways in which taking over one step can turn out, between the ends of what is known.
 *
 * @param members the technologies that take it over together; the weakest decides
 * @param fields of one case, counted or inferred from the likely minutes
 * @param fieldsCounted whether they were counted
 * @param fieldAccuracy share (0–1) of fields that are expected to be read without a fault
 */
record Scenarios(
    double casesPerYear,
    Range minutes,
    List<Member> members,
    Range exceptionRate,
    double fields,
    boolean fieldsCounted,
    double fieldAccuracy,
    CheckingCost checking) {

  /** Minutes, reduction, exception rate and checking can each be at either end. */
  private static final int CORNERS = 1 << 4;

  /**
   * A set of values within the bounds.
   *
   * @param ofRatio the end at which the ratios of the members are
   */
  record Corner(StepSaving step, ToDoubleFunction<Range> ofRatio) {}

  Scenarios {
    members = List.copyOf(members);
  }

  /**
   * All cases with every value at one of its ends. Every amount rises or falls steadily with each
   * of the values, so that its bounds are among these.
   */
  Corners corners() {
    StepSaving likely = likely().step();
    return new Corners(
        likely,
        isAnswered() && minutes.width() == 0
            ? List.of(likely)
            : Stream.concat(
                    Stream.of(likely),
                    IntStream.range(0, CORNERS).mapToObj(bits -> corner(bits).step()))
                .toList());
  }

  /** What the amounts of a step may be. */
  record Corners(StepSaving likely, List<StepSaving> all) {
    Range range(ToDoubleFunction<StepSaving> amount) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (StepSaving corner : all) {
        double value = amount.applyAsDouble(corner);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      return new Range(low, amount.applyAsDouble(likely), high);
    }
  }

  /** What to expect. */
  Corner likely() {
    return at(Range::likely, Range::likely, Range::likely, Range::likely);
  }

  /** With every missing answer at its bad side and likely minutes. */
  Corner worst() {
    return at(Range::likely, Range::low, Range::high, Range::high);
  }

  /** With every missing answer at its good side and likely minutes. */
  Corner best() {
    return at(Range::likely, Range::high, Range::low, Range::low);
  }

  /** Whether missing answers leave nothing open. */
  boolean isAnswered() {
    return exceptionRate.width() == 0
        && checking.isCertain()
        && members.stream().allMatch(member -> member.ratio().width() == 0);
  }

  /** The technology that limits the others, all being as likely. */
  Member weakest() {
    return members.stream()
        .min(Comparator.comparingDouble(member -> member.reduction().likely()))
        .orElseThrow();
  }

  private Corner corner(int bits) {
    return at(end(bits & 1), end(bits & 2), end(bits & 4), end(bits & 8));
  }

  private static ToDoubleFunction<Range> end(int bit) {
    return bit == 0 ? Range::low : Range::high;
  }

  private Corner at(
      ToDoubleFunction<Range> ofMinutes,
      ToDoubleFunction<Range> ofRatio,
      ToDoubleFunction<Range> ofExceptions,
      ToDoubleFunction<Range> ofChecking) {
    double reduction =
        members.stream()
            .mapToDouble(each -> each.reductionOnCovered() * ofRatio.applyAsDouble(each.ratio()))
            .min()
            .orElseThrow();
    StepSaving step =
        new StepSaving(
            casesPerYear,
            ofMinutes.applyAsDouble(minutes),
            reduction,
            ofExceptions.applyAsDouble(exceptionRate),
            fields,
            ofChecking.applyAsDouble(checking.minutesPerCase()),
            ofChecking.applyAsDouble(checking.minutesPerField()),
            ofChecking.applyAsDouble(checking.minutesPerError()),
            ofChecking.applyAsDouble(checking.shareOfMinutes()),
            fieldAccuracy);
    return new Corner(step, ofRatio);
  }
}
