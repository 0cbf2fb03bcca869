package jp.mikiwame.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;

/** Takes the change of a task's scores apart into criteria, each with its cause. */
final class ScoreComparer {

  private final BasisChange basis;
  private final Assessment before;
  private final Assessment after;

  ScoreComparer(BasisChange basis, Assessment before, Assessment after) {
    this.basis = basis;
    this.before = before;
    this.after = after;
  }

  /** The technologies whose score changed; one that is not judged counts as zero. */
  List<ScoreChange> compare(List<Scorecard> was, List<Scorecard> is) {
    Map<String, Scorecard> old = byTechnology(was);
    Map<String, Scorecard> young = byTechnology(is);
    List<ScoreChange> changes = new ArrayList<>();
    for (String technology : union(young, old)) {
      ScoreChange change = change(technology, old.get(technology), young.get(technology));
      if (change.suitability().isChange()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static Map<String, Scorecard> byTechnology(List<Scorecard> cards) {
    Map<String, Scorecard> byTechnology = new LinkedHashMap<>();
    cards.forEach(card -> byTechnology.put(card.technology(), card));
    return byTechnology;
  }

  private ScoreChange change(String technology, Scorecard was, Scorecard is) {
    Map<String, Double> bestBefore = bestPoints(before, technology);
    Map<String, Double> bestAfter = bestPoints(after, technology);
    return new ScoreChange(
        technology,
        new RangeChange(suitability(was), suitability(is)),
        sum(bestBefore),
        sum(bestAfter),
        union(bestAfter, bestBefore).stream()
            .filter(id -> !Objects.equals(bestBefore.get(id), bestAfter.get(id)))
            .toList(),
        contributions(lines(was), lines(is)));
  }

  private static Range suitability(Scorecard card) {
    return card == null ? Range.ZERO : card.suitability();
  }

  private static Map<String, Double> bestPoints(Assessment assessment, String technology) {
    Map<String, Double> best = new LinkedHashMap<>();
    assessment.criteria().stream()
        .filter(criterion -> criterion.folder().equals(technology))
        .forEach(criterion -> best.put(criterion.id(), criterion.bestPoints()));
    return best;
  }

  private static double sum(Map<String, Double> points) {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Set<String> union(Map<String, ?> after, Map<String, ?> before) {
    Set<String> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    return ids;
  }

  private static Map<String, ScoreLine> lines(Scorecard card) {
    Map<String, ScoreLine> lines = new LinkedHashMap<>();
    if (card != null) {
      card.lines().forEach(line -> lines.put(line.criterion(), line));
    }
    return lines;
  }

  private List<ContributionChange> contributions(
      Map<String, ScoreLine> was, Map<String, ScoreLine> is) {
    return union(is, was).stream()
        .map(criterion -> contribution(criterion, was.get(criterion), is.get(criterion)))
        .filter(change -> change.contribution().isChange())
        .toList();
  }

  private ContributionChange contribution(String criterion, ScoreLine was, ScoreLine is) {
    List<RuleChange> changes = basis.rulesOf(criterion);
    List<RuleChange> asking = changes.stream().filter(RuleChange::asksOtherwise).toList();
    List<RuleChange> revalued = changes.stream().filter(RuleChange::isRevalued).toList();
    ContributionCause cause = cause(was, is, asking, revalued);
    List<RuleChange> behind =
        switch (cause) {
          case ADDED, REMOVED, CONDITIONS -> asking;
          case POINTS -> revalued;
          case ANSWERS, SCALE -> List.of();
        };
    List<String> rules = behind.stream().map(change -> change.rule().id()).toList();
    return new ContributionChange(criterion, cause, rules, was, is);
  }

  private static ContributionCause cause(
      ScoreLine was, ScoreLine is, List<RuleChange> asking, List<RuleChange> revalued) {
    if (was == null) {
      return ContributionCause.ADDED;
    }
    if (is == null) {
      return ContributionCause.REMOVED;
    }
    if (!new RangeChange(was.points(), is.points()).isChange()) {
      return ContributionCause.SCALE;
    }
    boolean sameAnswer = is.outcome() == was.outcome() && Objects.equals(is.rule(), was.rule());
    if (sameAnswer && (is.outcome() == Outcome.HIT || asking.isEmpty() && !revalued.isEmpty())) {
      return ContributionCause.POINTS;
    }
    return asking.isEmpty() ? ContributionCause.ANSWERS : ContributionCause.CONDITIONS;
  }
}
