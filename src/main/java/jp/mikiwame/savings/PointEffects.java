package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;

/**
 * What technologies save of the covered minutes of one task, point by point. The task shares a part
 * of its luck with those of the same technology and of the same systems. All its steps have the
 * same luck, an average by the minutes of all there are; it stays standard normal.
 */
final class PointEffects {

  private final EffectTables tables;
  private final double ofTechnology;
  private final double ofSystem;
  private final double[] own = SharedPoints.row();
  private final double[] shared = SharedPoints.row();
  private final double[][] reductions;
  private final boolean[] known;
  private final List<String> systems = new ArrayList<>();
  private double[] weights = new double[8];
  private int mask;

  PointEffects(EffectTables tables) {
    this.tables = tables;
    this.ofTechnology = tables.correlation().technology();
    this.ofSystem = tables.correlation().system();
    this.reductions = new double[tables.technologies()][SharedPoints.SIZE];
    this.known = new boolean[tables.technologies()];
  }

  /**
   * Begins a task.
   *
   * @param other its point {@code i} meets the point {@code i ^ other} of what it shares
   */
  void of(Task task, int other) {
    mask = other;
    Arrays.fill(known, false);
    systems.clear();
    double alone = 0;
    for (Step step : task.steps()) {
      double minutes = step.share() * step.minutesPerCase().likely();
      List<String> used = step.systems() == null ? List.of() : step.systems();
      alone += minutes * Math.sqrt(1 - ofTechnology - (used.isEmpty() ? 0 : ofSystem));
      for (String system : used) {
        weigh(system, minutes * Math.sqrt(ofSystem / used.size()));
      }
    }
    mix(alone);
  }

  private void weigh(String system, double weight) {
    int at = systems.indexOf(system);
    if (at < 0) {
      at = systems.size();
      systems.add(system);
      if (at == weights.length) {
        weights = Arrays.copyOf(weights, 2 * at);
      }
      weights[at] = 0;
    }
    weights[at] += weight;
  }

  private void mix(double alone) {
    double squares = alone * alone;
    for (int i = 0; i < systems.size(); i++) {
      squares += weights[i] * weights[i];
    }
    // Without any minutes there is nothing that luck could change.
    double scale = squares == 0 ? 0 : Math.sqrt((1 - ofTechnology) / squares);
    RowLoops.times(tables.own(), alone * scale, own);
    for (int i = 0; i < systems.size(); i++) {
      EffectTables.OfSystem system = tables.system(systems.get(i));
      RowLoops.masked(system.row(), mask ^ system.mask(), shared);
      RowLoops.addTimes(own, shared, weights[i] * scale);
    }
  }

  /** Shares (0–1) of the covered minutes; valid until the next task. */
  double[] reductions(int technology) {
    if (!known[technology]) {
      RowLoops.masked(tables.common(technology), mask, shared);
      RowLoops.add(shared, own);
      tables.reductions(technology, shared, reductions[technology]);
      known[technology] = true;
    }
    return reductions[technology];
  }
}
