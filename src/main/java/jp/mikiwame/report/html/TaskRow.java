package jp.mikiwame.report.html;

import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.report.CandidateRemarks;
import jp.mikiwame.report.Labels;

/**
 * One task in a table.
 *
 * @param index place among all candidates, from 0
 * @param rank as text; a dash if the task is not ranked
 * @param sorts what rows are sorted by
 */
public record TaskRow(
    int index,
    String rank,
    String id,
    String name,
    String department,
    String verdict,
    String technologies,
    String annualHours,
    String expected,
    String ends,
    String topTen,
    String savesNothing,
    String suitability,
    String effort,
    String quadrant,
    String remark,
    Sorts sorts) {

  /** Stands where there is nothing to show. */
  static final String NONE = "-";

  /** Numbers behind the texts; empty if there are none. */
  public record Sorts(String rank, String hours, String expected, String suitability) {}

  static TaskRow of(int index, Candidate candidate, CandidateRemarks remarks, Labels labels) {
    boolean figures = CandidateRemarks.showsFigures(candidate);
    Outlook outlook = figures ? candidate.outlook() : null;
    Range hours = candidate.task().annualHours();
    Range points = figures ? candidate.suitability() : null;
    return new TaskRow(
        index,
        candidate.rank() == null ? NONE : candidate.rank().toString(),
        candidate.task().id(),
        candidate.task().name(),
        candidate.task().department(),
        labels.of(candidate.recommendation().verdict()),
        orNone(remarks.technologies(candidate)),
        hours == null ? labels.text("unknown") : labels.hours(hours.likely()),
        outlook == null ? NONE : labels.hours(outlook.expected()),
        outlook == null ? NONE : labels.ends(outlook.saved()),
        remarks.topTen(candidate),
        outlook == null ? NONE : labels.wholePercent(outlook.savesNothing()),
        points == null ? NONE : labels.points(points.likely()),
        candidate.effort() == null ? NONE : labels.of(candidate.effort()),
        candidate.quadrant() == null ? NONE : labels.of(candidate.quadrant()),
        candidate.recommendation().isRecommended()
            ? remarks.remark(candidate)
            : remarks.reason(candidate),
        new Sorts(
            text(candidate.rank()),
            text(hours == null ? null : hours.likely()),
            text(outlook == null ? null : outlook.expected()),
            text(points == null ? null : points.likely())));
  }

  private static String text(Number number) {
    return number == null ? "" : number.toString();
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }
}
