package jp.mikiwame.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Technology;
import org.junit.jupiter.api.Test;

/** Points of the criteria that answered, as a share of what these could have earned. */
class ScorerTest {

  private static final Finding HIT =
      new Finding("RPA-10", null, Outcome.HIT, "RPA-10-1", List.of(), List.of());

  private static final Finding LESS =
      new Finding("RPA-10", null, Outcome.HIT, "RPA-10-2", List.of(), List.of());

  private static final Finding OPEN =
      new Finding("RPA-20", null, Outcome.UNDETERMINED, null, List.of("RPA-20-1"), List.of());

  private static final Finding MISSED =
      new Finding("RPA-20", null, Outcome.MISS, null, List.of(), List.of());

  private final Scorer scorer =
      new Scorer(
          List.of(new Technology("rpa", "RPA", "RPA", "見本")),
          List.of(criterion("RPA-10", 3, 1), criterion("RPA-20", 2)));

  @Test
  void everyCriterionCountsWithItsBestGrade() {
    assertThat(suitability(HIT, MISSED)).isEqualTo(Range.of(60));
    assertThat(suitability(LESS, MISSED)).isEqualTo(Range.of(20));
  }

  @Test
  void anOpenCriterionEarnsBetweenNothingAndItsBestOpenGrade() {
    assertThat(suitability(HIT, OPEN)).isEqualTo(new Range(60, 80, 100));
  }

  @Test
  void theSameAnswersScoreTheSameEveryTime() {
    Range first = suitability(HIT, OPEN);
    suitability(LESS, MISSED);

    assertThat(suitability(HIT, OPEN)).isEqualTo(first);
  }

  @Test
  void criteriaThatDidNotAnswerCountForNothing() {
    assertThat(suitability(HIT)).isEqualTo(Range.of(100));
    assertThat(suitability()).isEqualTo(Range.ZERO);
  }

  @Test
  void linesComeInTheOrderOfTheFindings() {
    Scorecard card = scorer.scorecards(List.of(OPEN, HIT)).get(0);

    assertThat(card.lines()).extracting(ScoreLine::criterion).containsExactly("RPA-20", "RPA-10");
    assertThat(card.suitability()).isEqualTo(new Range(60, 80, 100));
  }

  private Range suitability(Finding... findings) {
    return scorer.scorecards(List.of(findings)).get(0).suitability();
  }

  private static Criterion criterion(String id, double... points) {
    List<Rule> grades = new ArrayList<>();
    for (double each : points) {
      String rule = id + "-" + (grades.size() + 1);
      Conclusion worth = new Conclusion.Points(each);
      grades.add(new Rule(rule, "見本", 1, List.of(), "見本", "チームの判断: 見本", worth));
    }
    return new Criterion(id, "見本", "", "rpa", id + ".drl", false, grades);
  }
}
