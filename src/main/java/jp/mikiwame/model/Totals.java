package jp.mikiwame.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sums over the rows of an assessment.
 *
 * @param tasks number of tasks judged
 * @param recommended number of tasks ranked
 * @param verdicts number of tasks of every verdict, also of those that no task has
 * @param annualHours present hours of all tasks whose hours are known
 * @param unknownHours number of tasks whose hours are not known
 * @param hoursSaved of the ranked tasks by the formula, between the ends of what is not known
 * @param outlook what the ranked tasks may save together; its mean is the sum of theirs
 * @param fte P10, P50 and P90 of the outlook as 人換算, not headcount
 * @param hits how often a criterion hit, over all tasks and steps
 * @param undetermined how often a criterion could not be determined
 */
public record Totals(
    int tasks,
    int recommended,
    Map<Verdict, Integer> verdicts,
    Range annualHours,
    int unknownHours,
    Range hoursSaved,
    Outlook outlook,
    Range fte,
    long hits,
    long undetermined) {

  public Totals {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
  }
}
