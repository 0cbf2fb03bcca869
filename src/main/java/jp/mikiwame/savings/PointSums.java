package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What one task saves a year if as many cases come as were surveyed, point by point. Steps that the
 * same technologies take over are added up before anything is drawn: their formula is the same.
 */
final class PointSums {

  private final PointTables tables;
  private final List<ChainSum> chains = new ArrayList<>();
  private int used;
  private boolean open;
  private boolean doubtful;
  private IntFunction<double[]> reductions;

  private final double[] amounts = SharedPoints.row();
  private final double[] weakest = SharedPoints.row();
  private final double[] alone = SharedPoints.row();
  private final double[] bad = SharedPoints.row();
  private final double[] likely = SharedPoints.row();
  private final double[] good = SharedPoints.row();
  private final double[] answered = SharedPoints.row();

  PointSums(PointTables tables) {
    this.tables = tables;
  }

  /**
   * Begins a task.
   *
   * @param steps of the task that are drawn, at least one
   * @param maybeNothing whether it may turn out that nothing may be automated at all
   */
  void begin(List<SampledStep> steps, boolean maybeNothing) {
    doubtful = maybeNothing;
    open = maybeNothing;
    used = 0;
    for (SampledStep step : steps) {
      open |= sumFor(step).isOpen();
    }
  }

  /**
   * Draws the task.
   *
   * @param factor on minutes that were not given as a range
   * @param ofTechnologies what each saves of the covered minutes, by its number
   */
  void draw(double[] factor, IntFunction<double[]> ofTechnologies) {
    reductions = ofTechnologies;
    Arrays.fill(likely, 0);
    if (open) {
      Arrays.fill(bad, 0);
      Arrays.fill(good, 0);
    }
    for (int i = 0; i < used; i++) {
      add(chains.get(i), factor);
    }
    if (doubtful) {
      RowLoops.notAboveZero(bad);
      RowLoops.notBelowZero(good);
    }
    if (open) {
      PointTables.OfTechnology table = tables.of(mostHarmful());
      RowLoops.answered(bad, likely, good, table.worse(), table.better(), answered);
    }
  }

  /** Whether missing answers leave anything open. */
  boolean isOpen() {
    return open;
  }

  /** Of all technologies of the task. */
  private int mostHarmful() {
    int most = chains.get(0).mostHarmful();
    for (int i = 1; i < used; i++) {
      most = tables.moreHarmful(most, chains.get(i).mostHarmful());
    }
    return most;
  }

  /** Hours a year that may be relieved or added if all factors are 1: a scale of the values. */
  double atStake() {
    double hours = 0;
    for (int i = 0; i < used; i++) {
      hours += chains.get(i).atStake();
    }
    return hours;
  }

  /** With the missing answers at their bad side. */
  double[] bad() {
    return open ? bad : likely;
  }

  /** With the missing answers at a level of its own at each point. */
  double[] predictive() {
    return open ? answered : likely;
  }

  /** With the missing answers at their good side. */
  double[] good() {
    return open ? good : likely;
  }

  private ChainSum sumFor(SampledStep step) {
    for (int i = 0; i < used; i++) {
      if (chains.get(i).takes(step)) {
        chains.get(i).add(step);
        return chains.get(i);
      }
    }
    if (used == chains.size()) {
      chains.add(new ChainSum(tables));
    }
    ChainSum sum = chains.get(used++);
    sum.begin(step);
    return sum;
  }

  private void add(ChainSum sum, double[] factor) {
    double[] minutes = sum.isRanged() ? amounts(sum) : factor;
    if (!sum.isOpen()) {
      addTo(open ? cleared() : likely, sum, AnswerEnd.LIKELY, minutes);
      if (open) {
        RowLoops.add(likely, alone);
        RowLoops.add(bad, alone);
        RowLoops.add(good, alone);
      }
      return;
    }
    addTo(likely, sum, AnswerEnd.LIKELY, minutes);
    if (sum.isDoubtful()) {
      addTo(cleared(), sum, AnswerEnd.BAD, minutes);
      RowLoops.addBelowZero(bad, alone);
      addTo(cleared(), sum, AnswerEnd.GOOD, minutes);
      RowLoops.addAboveZero(good, alone);
    } else {
      addTo(bad, sum, AnswerEnd.BAD, minutes);
      addTo(good, sum, AnswerEnd.GOOD, minutes);
    }
  }

  private double[] cleared() {
    Arrays.fill(alone, 0);
    return alone;
  }

  private double[] amounts(ChainSum sum) {
    tables.amounts(sum.step().scenarios().minutes(), amounts);
    return amounts;
  }

  private void addTo(double[] into, ChainSum sum, AnswerEnd end, double[] minutes) {
    SavingTerms terms = sum.at(end);
    double[] reduction = reductions.apply(sum.technology(0));
    double relieved = terms.relieved();
    if (sum.members().size() == 1) {
      relieved *= end.ofGain(sum.members().get(0).ratio());
    } else {
      reduction = weakest(sum, end);
    }
    if (!terms.hasChecking()) {
      RowLoops.addRelieved(into, minutes, reduction, relieved);
      return;
    }
    double[] checking = tables.of(sum.mostHarmful()).checking();
    RowLoops.addSaved(into, minutes, reduction, checking, relieved, terms);
    if (terms.hasFields()) {
      RowLoops.subtractFields(into, checking, tables.fields(), tables.misread(), terms);
    }
  }

  /** The technology that saves least decides. */
  private double[] weakest(ChainSum sum, AnswerEnd end) {
    RowLoops.times(
        reductions.apply(sum.technology(0)), end.ofGain(sum.members().get(0).ratio()), weakest);
    for (int i = 1; i < sum.members().size(); i++) {
      double ratio = end.ofGain(sum.members().get(i).ratio());
      RowLoops.takeSmaller(weakest, reductions.apply(sum.technology(i)), ratio);
    }
    return weakest;
  }
}
