package jp.mikiwame.savings;

import java.util.List;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;

/**
 * Draws one task after another at the points of the lattice. It keeps its rows for the next task,
 * since to make them anew would take as long as to fill them; for one thread.
 */
final class PointDraws implements CandidateDraws.OfOne {

  private static final double P10 = 0.1;
  private static final double P50 = 0.5;
  private static final double P90 = 0.9;

  private final PointTables tables;
  private final long seed;
  private final PointSums sums;
  private final PointEffects effects;
  private final Percentiles percentiles = new Percentiles();
  private final double[] amounts = SharedPoints.row();
  private final double[] present = SharedPoints.row();
  private final double[] perPresent = SharedPoints.row();
  private final double[] product = SharedPoints.row();
  private Task task;
  private PresentWork work;
  private Outlook outlook;

  PointDraws(PointTables tables, long seed) {
    this.tables = tables;
    this.seed = seed;
    this.sums = new PointSums(tables);
    this.effects = new PointEffects(tables.effects());
  }

  /**
   * @param steps of the task that are drawn, at least one
   * @param doubtful whether a gate may still turn out to be shut, so that nothing is saved
   */
  void draw(Task drawn, List<SampledStep> steps, boolean doubtful) {
    task = drawn;
    work = PresentWork.of(drawn);
    sums.begin(steps, doubtful);
    sums.draw(tables.minutes(work.method()), tables.effects()::alone);
    Range rates = rates();
    Range saved = ends(tables.cases(), 1, sums.atStake());
    // The product is left from the P50 of what is saved.
    outlook = new Outlook(saved, rates, RowLoops.mean(product), percentiles.shareNotAboveZero());
  }

  /** The same for all tasks that are alike: it does not depend on what they share with others. */
  @Override
  public Outlook outlook() {
    return outlook;
  }

  private Range rates() {
    double hours = work.likelyHours();
    double stake = hours == 0 ? 1 : sums.atStake() / hours;
    if (work.ranged().isEmpty()) {
      return ends(tables.perMinute(work.method()), hours == 0 ? 0 : 1 / hours, stake);
    }
    RowLoops.inverse(present(), perPresent);
    return ends(perPresent, 1, stake);
  }

  /** What the task takes if as many cases come as were surveyed. */
  private double[] present() {
    RowLoops.times(tables.minutes(work.method()), work.exactHours(), present);
    for (PresentWork.Ranged step : work.ranged()) {
      tables.amounts(step.minutes(), amounts);
      RowLoops.addTimes(present, amounts, step.casesPerYear() / 60);
    }
    return present;
  }

  /** P10, P50 and P90 of what is saved times something; leaves the product of the P50. */
  private Range ends(double[] row, double factor, double scale) {
    double low = 0;
    double high = 0;
    if (sums.isOpen()) {
      low = product(sums.bad(), row, factor, scale).at(P10);
      high = product(sums.good(), row, factor, scale).at(P90);
    }
    Percentiles likely = product(sums.predictive(), row, factor, scale);
    low = sums.isOpen() ? low : likely.at(P10);
    double middle = likely.at(P50);
    high = sums.isOpen() ? high : likely.at(P90);
    // Where nothing varies, the last digit of sums may.
    return new Range(Math.min(low, middle), middle, Math.max(high, middle));
  }

  private Percentiles product(double[] saved, double[] row, double factor, double scale) {
    RowLoops.times(saved, row, factor, product);
    return percentiles.of(product, scale);
  }

  /**
   * Draws the task again, with luck that it shares with others and luck of its own: each of its
   * points falls on another one of those that tasks share.
   */
  @Override
  public TaskDraws draws() {
    int mask = RandomScores.quick(seed, task.id()).nextInt(SharedPoints.SIZE);
    effects.of(task, mask);
    sums.draw(tables.minutes(work.method()), effects::reductions);
    double[] predictive = shared(sums.predictive(), mask);
    return new TaskDraws(
        sums.isOpen() ? shared(sums.bad(), mask) : predictive,
        sums.isOpen() ? shared(sums.good(), mask) : predictive,
        predictive,
        shared(present(), mask));
  }

  private double[] shared(double[] row, int mask) {
    double[] shared = SharedPoints.row();
    RowLoops.times(row, tables.cases(), 1, product);
    RowLoops.masked(product, mask, shared);
    return shared;
  }
}
