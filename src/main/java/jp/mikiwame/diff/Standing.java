package jp.mikiwame.diff;

import java.util.Comparator;
import java.util.List;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Effort;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Quadrant;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Verdict;

/**
 * Where a task stands in one assessment.
 *
 * @param rank null if the task is not ranked
 * @param quadrant null if there is no estimate
 * @param effort null if nothing fits
 * @param annualHours present hours; null if unknown
 * @param saved hours a year; null if there is no estimate
 */
public record Standing(
    String id,
    String name,
    String department,
    Integer rank,
    Verdict verdict,
    List<String> technologies,
    Quadrant quadrant,
    Effort effort,
    Range annualHours,
    Range saved) {

  /** Ranked tasks by rank, then the others by id. */
  static final Comparator<Standing> ORDER =
      Comparator.<Standing, Integer>comparing(
              Standing::rank, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Standing::id);

  public Standing {
    technologies = List.copyOf(technologies);
  }

  static Standing of(Candidate candidate) {
    Estimate estimate = candidate.estimate();
    return new Standing(
        candidate.task().id(),
        candidate.task().name(),
        candidate.task().department(),
        candidate.rank(),
        candidate.recommendation().verdict(),
        candidate.recommendation().technologies(),
        candidate.quadrant(),
        candidate.effort(),
        candidate.task().annualHours(),
        estimate == null ? null : estimate.saved());
  }
}
