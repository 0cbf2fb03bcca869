package jp.mikiwame.intake;

/**
 * How much of an inventory is held at a time.
 *
 * @param slice bytes that are usually handed on together
 * @param longest bytes that one task, or everything but the tasks, may have
 * @param notices that are kept of one code
 */
record Limits(int slice, int longest, int notices) {

  private static final int SMALLEST = 1 << 12;

  /**
   * Some hundred tasks are enough to hand to another thread. No task that people write is as long
   * as the longest; a text that has one has lost a quote or a bracket. Nobody mends more of one
   * kind than are kept.
   */
  static final Limits USUAL = new Limits(1 << 19, 1 << 25, 1000);

  /** Those for a text that is in memory anyway, so that there is room for all notices too. */
  Limits inMemory(int size) {
    return new Limits(Math.min(slice, Math.max(SMALLEST, size)), longest, Integer.MAX_VALUE);
  }
}
