package jp.mikiwame.savings;

import java.util.List;
import java.util.function.ToDoubleFunction;
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

  /** Where a value lies in its range. */
  private enum End implements ToDoubleFunction<Range> {
    LOW,
    LIKELY,
    HIGH;

    private static final End[] ANY = {LIKELY};
    private static final End[] BOTH = {LOW, HIGH};

    /** The ends that are to be looked at; what is certain is the same at either. */
    static End[] of(boolean certain) {
      return certain ? ANY : BOTH;
    }

    @Override
    public double applyAsDouble(Range range) {
      return switch (this) {
        case LOW -> range.low();
        case LIKELY -> range.likely();
        case HIGH -> range.high();
      };
    }
  }

  /**
   * A set of values within the bounds.
   *
   * @param ofRatio the end at which the ratios of the members are
   */
  record Corner(StepSaving step, ToDoubleFunction<Range> ofRatio) {}

  Scenarios {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("Nothing takes the step over");
    }
  }

  /** What the amounts of a step may be, hours a year. */
  record Amounts(Range gross, Range exceptions, Range checking, Range saved) {}

  /**
   * The amounts over all cases with every value at one of its ends. Every amount rises or falls
   * steadily with each of the values, so that its bounds are among these.
   */
  Amounts amounts() {
    return amounts(likely().step());
  }

  /**
   * The same.
   *
   * @param likely what {@link #likely} gives
   */
  Amounts amounts(StepSaving likely) {
    AmountBounds bounds = new AmountBounds(likely, exceptionRate);
    End[] ofChecking = End.of(checking.isCertain());
    for (End ofMinutes : End.of(minutes.width() == 0)) {
      double spent = ofMinutes.applyAsDouble(minutes);
      double oneEnd = checkingHours(likely, spent, ofChecking[0]);
      double otherEnd = checkingHours(likely, spent, ofChecking[ofChecking.length - 1]);
      for (End ofRatio : End.of(ratiosAreCertain())) {
        bounds.reach(likely.gross(spent, reduction(ofRatio)), oneEnd, otherEnd);
      }
    }
    return bounds.amounts();
  }

  private double checkingHours(StepSaving likely, double spent, End end) {
    return likely.checking(
        spent,
        end.applyAsDouble(checking.minutesPerCase()),
        end.applyAsDouble(checking.minutesPerField()),
        end.applyAsDouble(checking.minutesPerError()),
        end.applyAsDouble(checking.shareOfMinutes()));
  }

  /** Present hours a year. */
  Range hours() {
    return minutes.times(casesPerYear / 60);
  }

  /** What to expect. */
  Corner likely() {
    return new Corner(at(End.LIKELY, End.LIKELY, End.LIKELY, End.LIKELY), End.LIKELY);
  }

  /** With every missing answer at its bad side and likely minutes. */
  Corner worst() {
    return new Corner(at(End.LIKELY, End.LOW, End.HIGH, End.HIGH), End.LOW);
  }

  /** With every missing answer at its good side and likely minutes. */
  Corner best() {
    return new Corner(at(End.LIKELY, End.HIGH, End.LOW, End.LOW), End.HIGH);
  }

  /** Whether missing answers leave nothing open. */
  boolean isAnswered() {
    return ratiosAreCertain() && exceptionRate.width() == 0 && checking.isCertain();
  }

  /** The technology that limits the others, all being as likely. */
  Member weakest() {
    Member weakest = members.get(0);
    for (int i = 1; i < members.size(); i++) {
      Member member = members.get(i);
      if (Double.compare(member.likelyReduction(), weakest.likelyReduction()) < 0) {
        weakest = member;
      }
    }
    return weakest;
  }

  private boolean ratiosAreCertain() {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).ratio().width() != 0) {
        return false;
      }
    }
    return true;
  }

  private StepSaving at(End ofMinutes, End ofRatio, End ofExceptions, End ofChecking) {
    return new StepSaving(
        casesPerYear,
        ofMinutes.applyAsDouble(minutes),
        reduction(ofRatio),
        ofExceptions.applyAsDouble(exceptionRate),
        fields,
        ofChecking.applyAsDouble(checking.minutesPerCase()),
        ofChecking.applyAsDouble(checking.minutesPerField()),
        ofChecking.applyAsDouble(checking.minutesPerError()),
        ofChecking.applyAsDouble(checking.shareOfMinutes()),
        fieldAccuracy);
  }

  /** A chain saves as much as the weakest of its members. */
  private double reduction(End ofRatio) {
    double least = members.get(0).reduction(ofRatio);
    for (int i = 1; i < members.size(); i++) {
      least = Math.min(least, members.get(i).reduction(ofRatio));
    }
    return least;
  }
}
