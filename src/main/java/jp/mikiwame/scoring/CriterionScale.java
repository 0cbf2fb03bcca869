package jp.mikiwame.scoring;

import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;

/**
 * What one criterion contributes. It has few answers, and each is worth the same on every task, so
 * most lines are made once.
 */
final class CriterionScale {

  /** So many answers are kept at most; whoever leaves more of them open is served without. */
  private static final int MOST_KEPT = 64;

  /** An answer that leaves grades open, and its line. */
  private record Open(Outcome outcome, String rule, List<String> open, ScoreLine line) {

    boolean isFor(Finding finding) {
      return outcome == finding.outcome()
          && (rule == null ? finding.rule() == null : rule.equals(finding.rule()))
          && RuleIndex.sameIds(open, finding.open());
    }
  }

  private final String id;
  private final double best;
  private final double perPoint;
  private final RuleIndex rules;
  private final ScoreLine missed;

  /** By grade, the line of a hit. */
  private final ScoreLine[] hits;

  /** Replaced as a whole, so that any thread may read it. */
  private volatile Open[] kept = {};

  /**
   * @param perPoint contribution of one point
   */
  CriterionScale(Criterion criterion, double perPoint, RuleIndex rules) {
    this.id = criterion.id();
    this.best = criterion.bestPoints() * perPoint;
    this.perPoint = perPoint;
    this.rules = rules;
    this.missed = line(Outcome.MISS, null, List.of());
    this.hits =
        criterion.grades().stream()
            .map(grade -> line(Outcome.HIT, grade.id(), List.of()))
            .toArray(ScoreLine[]::new);
  }

  String id() {
    return id;
  }

  ScoreLine line(Finding finding) {
    if (finding.outcome() == Outcome.MISS && finding.rule() == null && finding.open().isEmpty()) {
      return missed;
    }
    if (finding.outcome() == Outcome.HIT) {
      for (ScoreLine hit : hits) {
        if (hit.rule().equals(finding.rule())) {
          return hit;
        }
      }
    }
    for (Open each : kept) {
      if (each.isFor(finding)) {
        return each.line();
      }
    }
    return added(finding);
  }

  private synchronized ScoreLine added(Finding finding) {
    ScoreLine line = line(finding.outcome(), finding.rule(), finding.open());
    if (kept.length < MOST_KEPT) {
      Open[] more = Arrays.copyOf(kept, kept.length + 1);
      more[kept.length] = new Open(finding.outcome(), finding.rule(), finding.open(), line);
      kept = more;
    }
    return line;
  }

  private ScoreLine line(Outcome outcome, String rule, List<String> open) {
    Range points = points(outcome == Outcome.HIT, outcome == Outcome.HIT ? List.of(rule) : open);
    return new ScoreLine(id, outcome, rule, points, points.times(perPoint), best);
  }

  private Range points(boolean hit, List<String> possible) {
    double most = possible.stream().mapToDouble(each -> rules.rule(each).points()).max().orElse(0);
    return hit ? Range.of(most) : new Range(0, most / 2, most);
  }
}
