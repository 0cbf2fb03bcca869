package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import org.junit.jupiter.api.Test;

/** Checking that is certain, and checking that could not be determined. */
class CheckingCostTest {

  private static final List<String> OCR = List.of("ai-ocr");

  private final RuleIndex rules =
      new RuleIndex(
          List.of(
              criterion(
                  "CHK-10",
                  new Conclusion.Checking(OCR, 0.1, 0.12, 0.3, 0),
                  new Conclusion.Checking(OCR, 0.1, 0.03, 0.3, 0),
                  new Conclusion.Checking(List.of("rpa"), 5, 5, 5, 5)),
              criterion("CHK-20", new Conclusion.Checking(OCR, 0, 0, 0, 0.4))));

  @Test
  void aHitCostsWhatItsRuleSays() {
    Finding hit = new Finding("CHK-10", 0, Outcome.HIT, "CHK-10-2", List.of(), List.of());

    assertThat(CheckingCost.of(rules, List.of(hit), OCR))
        .isEqualTo(new CheckingCost(Range.of(0.1), Range.of(0.03), Range.of(0.3), Range.of(0)));
  }

  @Test
  void anUndeterminedOneIsLikelyTheMiddleOfTheAnswersStillOpenOfWhichNoneIsOne() {
    CheckingCost cost =
        CheckingCost.of(rules, List.of(open("CHK-10", "CHK-10-1", "CHK-10-2")), OCR);

    assertThat(cost.minutesPerField()).isEqualTo(new Range(0, 0.03, 0.12));
    assertThat(cost.minutesPerError()).isEqualTo(new Range(0, 0.3, 0.3));
    assertThat(cost.shareOfMinutes()).isEqualTo(Range.ZERO);
  }

  @Test
  void anAnswerThatConcernsAnotherTechnologyCostsNothing() {
    CheckingCost cost =
        CheckingCost.of(rules, List.of(open("CHK-10", "CHK-10-1", "CHK-10-3")), OCR);

    assertThat(cost.minutesPerError()).isEqualTo(new Range(0, 0, 0.3));
  }

  @Test
  void aSingleRuleStillOpenIsHalfAsLikely() {
    CheckingCost cost = CheckingCost.of(rules, List.of(open("CHK-20", "CHK-20-1")), OCR);

    assertThat(cost.shareOfMinutes()).isEqualTo(new Range(0, 0.2, 0.4));
  }

  private static Finding open(String criterion, String... rules) {
    return new Finding(criterion, 0, Outcome.UNDETERMINED, null, List.of(rules), List.of());
  }

  private static Criterion criterion(String id, Conclusion... conclusions) {
    List<Rule> grades = new ArrayList<>();
    for (Conclusion conclusion : conclusions) {
      String rule = id + "-" + (grades.size() + 1);
      grades.add(new Rule(rule, "見本", 1, List.of(), "見本", "チームの判断: 見本", conclusion));
    }
    return new Criterion(id, "見本", "", Criterion.CHECKING, id + ".drl", true, grades);
  }
}
