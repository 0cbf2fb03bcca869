package jp.mikiwame.intake.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What the cases of a log say about one activity. */
final class ActivityFigures {

  /**
   * Longer spans may hold waiting: a person who began and finished one thing rarely does it for
   * hours on end, and a night or weekend in between is longer than this too.
   */
  static final long LONGEST_WORK = 120 * 60_000L;

  private final String name;
  private final LongStream.Builder worked = LongStream.builder();
  private final Set<String> people = new HashSet<>();
  private int cases;
  private int timedCases;
  private int executions;
  private int timed;
  private int instant;
  private int mayWait;
  private double positions;
  private long[] rising;

  ActivityFigures(String name) {
    this.name = name;
  }

  /**
   * Takes all that was done of it for one case.
   *
   * @param position of the first of them, from 0, among all that was done for the case
   */
  void add(List<Execution> doings, double position) {
    cases++;
    positions += position;
    doings.forEach(this::add);
    if (doings.stream().allMatch(ActivityFigures::isWork)) {
      timedCases++;
      worked.add(doings.stream().mapToLong(Execution::worked).sum());
    }
  }

  private void add(Execution doing) {
    executions++;
    timed += doing.isTimed() ? 1 : 0;
    instant += doing.isTimed() && doing.worked() == 0 ? 1 : 0;
    mayWait += doing.worked() > LONGEST_WORK ? 1 : 0;
    if (doing.person() != null) {
      people.add(doing.person());
    }
  }

  /** Whether the time from start to end is time that somebody worked. */
  private static boolean isWork(Execution doing) {
    return doing.worked() > 0 && doing.worked() <= LONGEST_WORK;
  }

  String name() {
    return name;
  }

  /** Cases in which it was done. */
  int cases() {
    return cases;
  }

  int executions() {
    return executions;
  }

  /** Executions of which the log has start and end. */
  int timed() {
    return timed;
  }

  /** Of the timed ones, those that end when they start: such times were not really taken. */
  int instant() {
    return instant;
  }

  /** Of the timed ones, those so long that they may hold waiting. */
  int mayWait() {
    return mayWait;
  }

  Set<String> people() {
    return people;
  }

  double meanPosition() {
    return positions / cases;
  }

  /** Of the cases, the share of which the working time is known. */
  double timedShare() {
    return (double) timedCases / cases;
  }

  /** Milliseconds per case with a known time, in rising order, once all cases were taken. */
  long[] worked() {
    if (rising == null) {
      rising = worked.build().sorted().toArray();
    }
    return rising;
  }
}
