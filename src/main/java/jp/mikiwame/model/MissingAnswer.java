package jp.mikiwame.model;

import java.util.List;

/**
 * A question that the survey leaves open.
 *
 * @param path the value that rules could not see
 * @param criteria the criteria left undetermined by it
 * @param pointsAtStake contribution (0–100 scale, summed over technologies) that its answer decides
 */
public record MissingAnswer(String path, List<String> criteria, double pointsAtStake) {

  public MissingAnswer {
    criteria = List.copyOf(criteria);
  }
}
