package jp.mikiwame.model;

/**
 * A task that a body decided against, as the program judges it.
 *
 * @param verdict on the task as described
 * @param predicted P10, P50 and P90 of the reduction if it were introduced all the same
 * @param place of the P50 among all results, from 1 for the most hopeful
 * @param of number of all results
 * @param recommendedInTopHalf whether it is recommended, and ranks in the upper half of those that
 *     are
 */
public record RejectedResult(
    IntroductionResult result,
    Verdict verdict,
    Range predicted,
    int place,
    int of,
    boolean recommendedInTopHalf) {}
