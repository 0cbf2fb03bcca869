package jp.mikiwame.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Totals;

/**
 * The portfolio in two assessments. The three movements add up to the difference of the likely
 * hours saved.
 *
 * @param entered tasks recommended only after
 * @param left tasks recommended only before
 * @param stayed tasks recommended in both
 */
public record TotalsChange(
    Totals before, Totals after, Movement entered, Movement left, Movement stayed) {

  static TotalsChange between(Assessment before, Assessment after) {
    Map<String, Double> was = savedByRecommended(before);
    Map<String, Double> is = savedByRecommended(after);
    return new TotalsChange(
        before.totals(),
        after.totals(),
        movement(was, is, id -> !was.containsKey(id)),
        movement(was, is, id -> !is.containsKey(id)),
        movement(was, is, id -> was.containsKey(id) && is.containsKey(id)));
  }

  private static Map<String, Double> savedByRecommended(Assessment assessment) {
    Map<String, Double> saved = new LinkedHashMap<>();
    for (Candidate candidate : assessment.candidates()) {
      if (candidate.recommendation().isRecommended()) {
        saved.put(candidate.task().id(), candidate.estimate().saved().likely());
      }
    }
    return saved;
  }

  private static Movement movement(
      Map<String, Double> was, Map<String, Double> is, Predicate<String> chosen) {
    double[] gains =
        Stream.concat(was.keySet().stream(), is.keySet().stream())
            .distinct()
            .filter(chosen)
            .mapToDouble(id -> is.getOrDefault(id, 0.0) - was.getOrDefault(id, 0.0))
            .toArray();
    double sum = 0;
    for (double gain : gains) {
      sum += gain;
    }
    return new Movement(gains.length, sum);
  }

  public RangeChange hoursSaved() {
    return new RangeChange(before.hoursSaved(), after.hoursSaved());
  }

  public RangeChange annualHours() {
    return new RangeChange(before.annualHours(), after.annualHours());
  }

  public RangeChange fte() {
    return new RangeChange(before.fte(), after.fte());
  }

  /** Whether the recommended tasks are others, or save something else. */
  public boolean isPortfolioChanged() {
    return entered.tasks() > 0 || left.tasks() > 0 || hoursSaved().isChange();
  }

  public boolean isChange() {
    return before.tasks() != after.tasks()
        || before.recommended() != after.recommended()
        || before.unknownHours() != after.unknownHours()
        || annualHours().isChange()
        || isPortfolioChanged()
        || fte().isChange();
  }
}
