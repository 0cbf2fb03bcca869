package jp.mikiwame.model;

/**
 * Sums over the rows of an assessment.
 *
 * @param tasks number of tasks judged
 * @param recommended number of tasks ranked
 * @param annualHours present hours of all tasks whose hours are known
 * @param unknownHours number of tasks whose hours are not known
 * @param hoursSaved of the ranked tasks
 * @param fte hoursSaved as 人換算, not headcount
 */
public record Totals(
    int tasks, int recommended, Range annualHours, int unknownHours, Range hoursSaved, Range fte) {}
