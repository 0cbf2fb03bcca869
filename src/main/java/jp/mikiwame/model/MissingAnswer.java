package jp.mikiwame.model;

import java.util.List;

/**
 * A question that the survey leaves open.
 *
 * @param path the value that rules could not see
 * @param criteria the criteria left undetermined by it
 * @param pointsAtStake contribution (0–100 scale, summed over technologies) that its answer decides
 * @param hours hours a year that are gained on average by asking before deciding on the task: its
 *     expected value of information. 0 if no answer changes the decision; null if the task's hours
 *     are unknown, or the inventory is too large to ask for single answers
 */
public record MissingAnswer(
    String path, List<String> criteria, double pointsAtStake, Double hours) {

  public MissingAnswer {
    criteria = List.copyOf(criteria);
  }

  /** The same question with its value. */
  public MissingAnswer worth(double hoursGained) {
    return new MissingAnswer(path, criteria, pointsAtStake, hoursGained);
  }
}
