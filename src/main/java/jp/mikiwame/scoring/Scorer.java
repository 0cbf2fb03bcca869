package jp.mikiwame.scoring;

import java.util.List;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Technology;

/**
 * 適合度: points earned ÷ points of the best grades, on a scale of 0–100.
 *
 * <p>A criterion that could not be determined earns between nothing and the best grade still open;
 * half of that counts as likely.
 */
public final class Scorer {

  /** Position for a criterion of no technology. */
  private static final int NONE = -1;

  private final RuleIndex rules;
  private final List<TechnologyScale> scales;

  /** By the position of the criterion, that of its technology's scale. */
  private final int[] scaleOf;

  private final boolean scoresSteps;

  public Scorer(List<Technology> technologies, List<Criterion> criteria) {
    this.rules = new RuleIndex(criteria);
    this.scales = technologies.stream().map(each -> new TechnologyScale(each.id(), rules)).toList();
    List<String> ids = technologies.stream().map(Technology::id).toList();
    this.scaleOf =
        rules.criteria().stream().mapToInt(criterion -> ids.indexOf(criterion.folder())).toArray();
    this.scoresSteps =
        rules.criteria().stream().anyMatch(c -> c.onSteps() && ids.contains(c.folder()));
  }

  /** One scorecard for each technology, in their order. */
  public List<Scorecard> scorecards(List<Finding> findings) {
    TechnologyScale.Card[] cards = new TechnologyScale.Card[scales.size()];
    for (int i = 0; i < cards.length; i++) {
      cards[i] = scales.get(i).card();
    }
    int at = 0;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (scoresSteps || finding.step() == null) {
        at = rules.position(finding.criterion(), at);
        if (scaleOf[at] != NONE) {
          cards[scaleOf[at]].add(finding);
        }
      }
    }
    Scorecard[] scorecards = new Scorecard[cards.length];
    for (int i = 0; i < cards.length; i++) {
      scorecards[i] = cards[i].isWhole() ? cards[i].scorecard() : ofSome(i, findings);
    }
    return List.of(scorecards);
  }

  private Scorecard ofSome(int scale, List<Finding> findings) {
    return scales
        .get(scale)
        .scorecard(
            findings.stream()
                .filter(each -> scoresSteps || each.step() == null)
                .filter(each -> scaleOf[rules.position(each.criterion(), 0)] == scale)
                .toList());
  }
}
