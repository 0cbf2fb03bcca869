package jp.mikiwame.diff;

import java.util.List;
import jp.mikiwame.model.Range;

/**
 * A suitability that changed. The differences of the contributions add up to its difference.
 *
 * @param suitability 0–100 before and after; zero where the technology is not judged
 * @param attainableBefore points of all best grades together
 * @param attainableAfter the same after
 * @param scaledBy criteria whose best grade is worth something else, which moves all the others
 * @param contributions the criteria that contribute something else than before
 */
public record ScoreChange(
    String technology,
    RangeChange suitability,
    double attainableBefore,
    double attainableAfter,
    List<String> scaledBy,
    List<ContributionChange> contributions) {

  public ScoreChange {
    scaledBy = List.copyOf(scaledBy);
    contributions = List.copyOf(contributions);
  }

  public boolean isRescaled() {
    return RangeChange.differs(attainableBefore, attainableAfter);
  }

  /** Criteria that earn other points than before. */
  public List<ContributionChange> earned() {
    return contributions.stream().filter(c -> c.cause() != ContributionCause.SCALE).toList();
  }

  /** Criteria that earn what they did, on another scale. */
  public List<ContributionChange> rescaled() {
    return contributions.stream().filter(c -> c.cause() == ContributionCause.SCALE).toList();
  }

  /** What the criteria of {@link #rescaled} contribute together. */
  public RangeChange rescaledSum() {
    Range before = Range.ZERO;
    Range after = Range.ZERO;
    for (ContributionChange each : rescaled()) {
      before = before.plus(each.contribution().before());
      after = after.plus(each.contribution().after());
    }
    return new RangeChange(before, after);
  }
}
