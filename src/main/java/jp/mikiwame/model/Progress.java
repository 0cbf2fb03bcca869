package jp.mikiwame.model;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * How far long work has come. The work counts, from any thread; whoever shows it looks. No result
 * depends on it.
 */
public final class Progress {

  /** What is being done. */
  public enum Stage {
    /** Rules are read and, where they are new, compiled. */
    RULES,
    /** Foreign files are made into an inventory. */
    IMPORT,
    /** Tasks are read and judged. */
    JUDGE,
    /** Each task's uncertainty is drawn. */
    DRAW,
    /** What answers are worth. */
    QUESTIONS,
    /** Rows are put in order and written. */
    WRITE,
    /** Changed rules are tried on the cases. */
    MUTATE,
    /** Known results are forecast. */
    FORECAST
  }

  /**
   * @param done pieces of the stage, mostly tasks
   * @param share of the stage (0–1) that is done; not a number if unknown
   */
  public record State(Stage stage, long done, double share) {}

  private final LongAdder done = new LongAdder();
  private volatile Stage stage = Stage.RULES;
  private volatile DoubleSupplier share = () -> Double.NaN;

  /**
   * @param all pieces of the stage
   */
  public void begin(Stage next, long all) {
    begin(next, () -> (double) done.sum() / all);
  }

  /** Begins a stage of which nobody knows how far it has come. */
  public void begin(Stage next) {
    begin(next, () -> Double.NaN);
  }

  /**
   * @param shareDone of the stage (0–1); not a number if unknown
   */
  public void begin(Stage next, DoubleSupplier shareDone) {
    done.reset();
    share = shareDone;
    stage = next;
  }

  public void add(long pieces) {
    done.add(pieces);
  }

  public State state() {
    return new State(stage, done.sum(), share.getAsDouble());
  }
}
