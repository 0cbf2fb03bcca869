package jp.mikiwame.scoring;

import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Verdict;

/**
 * 優先順位: all that decides where a candidate stands. Recommended tasks come first, by the hours a
 * year they are expected to save (the mean of their draws); ties by the likely and the cautious
 * value of the formula, then the suitability, then the task id, so that the order of the inventory
 * does not matter. The others follow unranked, by verdict.
 *
 * @param expected hours a year; 0 if there is no outlook
 * @param likely hours a year by the formula; 0 if there is no estimate
 * @param cautious hours a year by the formula; 0 if there is no estimate
 * @param suitability 0–100; 0 if nothing fits
 */
public record RankKey(
    Verdict verdict,
    double expected,
    double likely,
    double cautious,
    double suitability,
    String taskId)
    implements Comparable<RankKey> {

  public static RankKey of(Candidate candidate) {
    Range saved = candidate.estimate() == null ? Range.ZERO : candidate.estimate().saved();
    return new RankKey(
        candidate.recommendation().verdict(),
        candidate.outlook() == null ? 0 : candidate.outlook().expected(),
        saved.likely(),
        saved.low(),
        candidate.suitability() == null ? 0 : candidate.suitability().likely(),
        candidate.task().id());
  }

  @Override
  public int compareTo(RankKey other) {
    int order = verdict.compareTo(other.verdict);
    order = order != 0 ? order : Double.compare(other.expected, expected);
    order = order != 0 ? order : Double.compare(other.likely, likely);
    order = order != 0 ? order : Double.compare(other.cautious, cautious);
    order = order != 0 ? order : Double.compare(other.suitability, suitability);
    return order != 0 ? order : taskId.compareTo(other.taskId);
  }
}
