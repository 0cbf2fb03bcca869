package jp.mikiwame.savings;

/**
 * How much of a task's luck it shares.
 *
 * @param technology share (0–1) of the variance of the effect that all tasks of a technology have
 *     in common
 * @param system the same for a system; both together are at most 1
 */
record Correlation(double technology, double system) {}
