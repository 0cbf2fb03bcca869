package jp.mikiwame.diff;

/**
 * A group of tasks and what it does to the total.
 *
 * @param hoursSaved what it adds to the likely hours saved a year; negative if it takes away
 */
public record Movement(int tasks, double hoursSaved) {}
