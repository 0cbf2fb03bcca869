package jp.mikiwame.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;

/** The steps of a task, which know how their minutes are shared out. */
final class StepList extends AbstractList<Step> implements RandomAccess {

  private final Step[] steps;

  /** Null until it is asked for; threads that overtake each other find the same. */
  private StepShares shares;

  private StepList(Step[] steps) {
    this.steps = steps;
  }

  /** A copy, unless it cannot change anyway. */
  static StepList of(Collection<Step> steps) {
    if (steps instanceof StepList list) {
      return list;
    }
    Step[] copy = steps.toArray(Step[]::new);
    for (Step step : copy) {
      Objects.requireNonNull(step);
    }
    return new StepList(copy);
  }

  @Override
  public Step get(int index) {
    return steps[index];
  }

  @Override
  public int size() {
    return steps.length;
  }

  StepShares shares() {
    StepShares known = shares;
    if (known == null) {
      known = new StepShares(steps);
      shares = known;
    }
    return known;
  }
}
