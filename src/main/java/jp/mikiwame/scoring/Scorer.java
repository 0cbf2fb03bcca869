package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Technology;

/**
 * 適合度: points earned ÷ points of the best grades, on a scale of 0–100.
 *
 * <p>A criterion that could not be determined earns between nothing and the best grade still open;
 * half of that counts as likely.
 */
public final class Scorer {

  private final List<Technology> technologies;
  private final RuleIndex rules;

  public Scorer(List<Technology> technologies, List<Criterion> criteria) {
    this.technologies = technologies;
    this.rules = new RuleIndex(criteria);
  }

  /** One scorecard for each technology, in their order. */
  public List<Scorecard> scorecards(List<Finding> findings) {
    return technologies.stream().map(technology -> scorecard(technology, findings)).toList();
  }

  private Scorecard scorecard(Technology technology, List<Finding> findings) {
    List<Finding> ours = rules.inFolder(technology.id(), findings);
    double attainable = ours.stream().mapToDouble(f -> criterion(f).bestPoints()).sum();
    List<ScoreLine> lines = new ArrayList<>();
    Range suitability = Range.ZERO;
    for (Finding finding : ours) {
      ScoreLine line = line(finding, 100 / attainable);
      lines.add(line);
      suitability = suitability.plus(line.contribution());
    }
    return new Scorecard(technology.id(), suitability, lines);
  }

  private ScoreLine line(Finding finding, double perPoint) {
    Range points = points(finding);
    return new ScoreLine(
        finding.criterion(),
        finding.outcome(),
        finding.rule(),
        points,
        points.times(perPoint),
        criterion(finding).bestPoints() * perPoint);
  }

  private Range points(Finding finding) {
    double best =
        finding.possible().stream().mapToDouble(id -> rules.rule(id).points()).max().orElse(0);
    return finding.isHit() ? Range.of(best) : new Range(0, best / 2, best);
  }

  private Criterion criterion(Finding finding) {
    return rules.criterion(finding.criterion());
  }
}
