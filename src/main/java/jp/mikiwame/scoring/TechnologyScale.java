package jp.mikiwame.scoring;

import java.util.List;
import java.util.stream.IntStream;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;

/** The scale 0–100 on which the criteria of one technology add up. */
final class TechnologyScale {

  private final String technology;
  private final RuleIndex rules;
  private final List<CriterionScale> criteria;

  TechnologyScale(String technology, RuleIndex rules) {
    this.technology = technology;
    this.rules = rules;
    this.criteria =
        scales(
            rules.criteria().stream()
                .filter(criterion -> criterion.folder().equals(technology))
                .toList());
  }

  /** An empty scorecard. */
  Card card() {
    return new Card();
  }

  /** A scorecard that is being filled in. */
  final class Card {
    private final ScoreLine[] lines = new ScoreLine[criteria.size()];
    private int size;
    private boolean isWhole = true;

    /**
     * @param finding of one of the technology's criteria
     */
    void add(Finding finding) {
      isWhole &= size < lines.length && criteria.get(size).id().equals(finding.criterion());
      if (isWhole) {
        lines[size] = criteria.get(size).line(finding);
        size++;
      }
    }

    /** Whether every criterion answered once, in their order, as on any task that was judged. */
    boolean isWhole() {
      return isWhole && size == lines.length;
    }

    /** The scorecard if it is whole. */
    Scorecard scorecard() {
      return summed(lines);
    }
  }

  /**
   * The scorecard where criteria answered several times or not at all: what they answered is the
   * whole.
   *
   * @param findings of the technology's criteria alone
   */
  Scorecard scorecard(List<Finding> findings) {
    List<CriterionScale> scales =
        scales(findings.stream().map(each -> rules.criterion(each.criterion())).toList());
    return summed(
        IntStream.range(0, findings.size())
            .mapToObj(i -> scales.get(i).line(findings.get(i)))
            .toArray(ScoreLine[]::new));
  }

  private Scorecard summed(ScoreLine[] lines) {
    double low = 0;
    double likely = 0;
    double high = 0;
    for (ScoreLine line : lines) {
      Range contribution = line.contribution();
      low += contribution.low();
      likely += contribution.likely();
      high += contribution.high();
    }
    return new Scorecard(technology, new Range(low, likely, high), List.of(lines));
  }

  private List<CriterionScale> scales(List<Criterion> counted) {
    double attainable = counted.stream().mapToDouble(Criterion::bestPoints).sum();
    return counted.stream()
        .map(criterion -> new CriterionScale(criterion, 100 / attainable, rules))
        .toList();
  }
}
