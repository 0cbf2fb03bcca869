package jp.mikiwame.diff;

import java.util.List;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ScoreLine;

/**
 * A criterion's part in the change of a score.
 *
 * @param rules the criterion's rules behind the cause; empty if its rules did not cause it
 * @param before null if the criterion is new
 * @param after null if the criterion is gone
 */
public record ContributionChange(
    String criterion,
    ContributionCause cause,
    List<String> rules,
    ScoreLine before,
    ScoreLine after) {

  public ContributionChange {
    rules = List.copyOf(rules);
  }

  /** On the scale 0–100 of the suitability; a criterion that is not there contributes nothing. */
  public RangeChange contribution() {
    return new RangeChange(contribution(before), contribution(after));
  }

  private static Range contribution(ScoreLine line) {
    return line == null ? Range.ZERO : line.contribution();
  }
}
