package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;

/** What each set of technologies saves on one task: every step counted once. */
final class TakeOverSets {

  /** Where a step is not taken over. */
  private static final int NONE = -1;

  private final Range annualHours;
  private final List<StepEstimate> takeOvers;
  private final List<Scorecard> scorecards;

  /** By take-over, the set of the technologies that it needs. */
  private final long[] needed;

  /** By take-over, what it is likely to save. */
  private final double[] likely;

  /** By step, the take-over that serves best under the set that is looked at. */
  private final int[] best;

  /**
   * @param annualHours of the task
   * @param steps number of its steps
   */
  TakeOverSets(
      Range annualHours, int steps, List<StepEstimate> takeOvers, List<Scorecard> scorecards) {
    this.annualHours = annualHours;
    this.takeOvers = takeOvers;
    this.scorecards = scorecards;
    this.needed = new long[takeOvers.size()];
    this.likely = new double[takeOvers.size()];
    this.best = new int[steps];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = TechnologySets.of(takeOvers.get(i).technologies(), scorecards);
      likely[i] = takeOvers.get(i).saved().likely();
    }
  }

  /** One estimate for each set of technologies of which every member takes over some step. */
  List<Estimate> estimates() {
    long used = 0;
    for (long each : needed) {
      used |= each;
    }
    used = TechnologySets.known(used);
    List<Estimate> estimates = new ArrayList<>();
    for (int each : TechnologySets.all(Long.bitCount(used))) {
      add(TechnologySets.spread(each, used), estimates);
    }
    return List.copyOf(estimates);
  }

  private void add(long chosen, List<Estimate> estimates) {
    findBest(chosen);
    boolean pays = false;
    for (int each : best) {
      pays |= each != NONE && likely[each] > 0;
    }
    long used = 0;
    int counted = 0;
    int all = 0;
    for (int each : best) {
      all += each != NONE ? 1 : 0;
      if (isCounted(each, pays)) {
        counted++;
        used |= needed[each];
      }
    }
    if (used == chosen) {
      estimates.add(estimate(chosen, pays, new StepEstimate[counted], all - counted));
    }
  }

  /** Where nothing is worth it, the loss is shown instead of an empty success. */
  private boolean isCounted(int takeOver, boolean pays) {
    return takeOver != NONE && (!pays || likely[takeOver] > 0);
  }

  private Estimate estimate(long chosen, boolean pays, StepEstimate[] counted, int others) {
    StepEstimate[] leftOut = new StepEstimate[others];
    int nextCounted = 0;
    int nextLeftOut = 0;
    for (int each : best) {
      if (isCounted(each, pays)) {
        counted[nextCounted++] = takeOvers.get(each);
      } else if (each != NONE) {
        leftOut[nextLeftOut++] = takeOvers.get(each);
      }
    }
    return new Estimate(
        TechnologySets.members(chosen, scorecards),
        annualHours,
        sum(counted, leftOut),
        List.of(counted),
        List.of(leftOut));
  }

  /** The chosen technologies take over a step by the rule that saves most; certain ones first. */
  private void findBest(long chosen) {
    Arrays.fill(best, NONE);
    for (int i = 0; i < needed.length; i++) {
      int step = takeOvers.get(i).step();
      if ((needed[i] & ~chosen) == 0 && (best[step] == NONE || isBetter(i, best[step]))) {
        best[step] = i;
      }
    }
  }

  private boolean isBetter(int one, int other) {
    boolean certain = takeOvers.get(one).outcome() == Outcome.HIT;
    boolean otherCertain = takeOvers.get(other).outcome() == Outcome.HIT;
    return certain == otherCertain ? Double.compare(likely[one], likely[other]) > 0 : certain;
  }

  /** A step that is left to people may still turn out to be worth it once answers are there. */
  private static Range sum(StepEstimate[] steps, StepEstimate[] leftOut) {
    double low = 0;
    double likely = 0;
    double high = 0;
    for (StepEstimate each : steps) {
      low += each.saved().low();
      likely += each.saved().likely();
      high += each.saved().high();
    }
    return new Range(low, likely, high + hoped(leftOut));
  }

  private static double hoped(StepEstimate[] leftOut) {
    return leftOut.length == 0
        ? 0
        : Arrays.stream(leftOut).mapToDouble(each -> Math.max(0, each.saved().high())).sum();
  }
}
