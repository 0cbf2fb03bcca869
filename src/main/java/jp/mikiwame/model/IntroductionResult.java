package jp.mikiwame.model;

import java.util.List;

/**
 * 導入結果: what introducing technologies did to a task, as published or as a city measured itself.
 *
 * @param municipality who introduced it; results of one body are left out together in a backtest
 * @param task as described, what was not said is unanswered
 * @param technologies introduced together, the one that decides the effect first
 * @param hoursBefore hours of the work before, of the period or batch that was measured; null if
 *     not published
 * @param hoursAfter hours of the same work after; null if not published
 * @param reductionRate share (0–1) of the hours that was saved, below 0 if they grew; as published,
 *     else from the hours before and after; null if neither is known
 * @param lowerBound whether the rate was published as "more than"
 * @param hoursSaved hours saved a year; null if not published
 * @param outcome what became of it
 * @param vendorSponsored whether the source was paid for by a vendor
 * @param source where it is published
 * @param note what a reader has to know of the figures; null if nothing
 */
public record IntroductionResult(
    String id,
    String municipality,
    Task task,
    List<String> technologies,
    Double hoursBefore,
    Double hoursAfter,
    Double reductionRate,
    boolean lowerBound,
    Double hoursSaved,
    ResultOutcome outcome,
    boolean vendorSponsored,
    String source,
    String note) {

  public IntroductionResult {
    technologies = List.copyOf(technologies);
  }

  /**
   * Whether the result takes part.
   *
   * @param vendorResults whether results from sources that a vendor paid for do
   */
  public boolean countsWith(boolean vendorResults) {
    return vendorResults || !vendorSponsored;
  }

  /** The technology whose reference class this result belongs to. */
  public String leadingTechnology() {
    return technologies.get(0);
  }
}
