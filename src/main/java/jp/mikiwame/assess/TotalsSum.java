package jp.mikiwame.assess;

import java.util.EnumMap;
import java.util.Map;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Totals;
import jp.mikiwame.model.Verdict;

/** Adds up candidates one by one; their order makes no difference. */
final class TotalsSum {

  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private int tasks;
  private int unknownHours;
  private long hits;
  private long undetermined;
  private final Sum annualHours = new Sum();
  private final Sum hoursSaved = new Sum();

  /** The sum of ranges, end by end. */
  private static final class Sum {
    private final ExactSum low = new ExactSum();
    private final ExactSum likely = new ExactSum();
    private final ExactSum high = new ExactSum();

    void add(Range range) {
      low.add(range.low());
      likely.add(range.likely());
      high.add(range.high());
    }

    Range value() {
      return new Range(low.value(), likely.value(), high.value());
    }
  }

  TotalsSum() {
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict, 0);
    }
  }

  /**
   * @param candidate as it is in the end
   */
  void add(Candidate candidate) {
    tasks++;
    verdicts.merge(candidate.recommendation().verdict(), 1, Integer::sum);
    // An estimate has them already; to work them out again would take longer than all the sums.
    Range hours =
        candidate.estimate() == null
            ? candidate.task().annualHours()
            : candidate.estimate().annualHours();
    if (hours == null) {
      unknownHours++;
    } else {
      annualHours.add(hours);
    }
    if (candidate.recommendation().isRecommended()) {
      hoursSaved.add(candidate.estimate().saved());
    }
    for (Finding finding : candidate.findings()) {
      hits += finding.isHit() ? 1 : 0;
      undetermined += finding.isUndetermined() ? 1 : 0;
    }
  }

  /**
   * @param outlook of the recommended candidates together
   */
  Totals totals(Outlook outlook, double hoursPerPersonYear) {
    return new Totals(
        tasks,
        verdicts.get(Verdict.RECOMMENDED),
        verdicts,
        annualHours.value(),
        unknownHours,
        hoursSaved.value(),
        outlook,
        outlook.saved().times(1 / hoursPerPersonYear),
        hits,
        undetermined);
  }
}
