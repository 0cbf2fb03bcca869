package jp.mikiwame.model;

/**
 * Sums over the rows of an assessment.
 *
 * @param tasks number of tasks judged
 * @param recommended number of tasks ranked
 * @param annualHours present hours of all tasks whose hours are known
 * @param unknownHours number of tasks whose hours are not known
 * @param hoursSaved of the ranked tasks by the formula, between the ends of what is not known
 * @param outlook what the ranked tasks may save together; its mean is the sum of theirs
 * @param fte P10, P50 and P90 of the outlook as 人換算, not headcount
 */
public record Totals(
    int tasks,
    int recommended,
    Range annualHours,
    int unknownHours,
    Range hoursSaved,
    Outlook outlook,
    Range fte) {}
