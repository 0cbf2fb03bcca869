package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Question;
import jp.mikiwame.model.Verdict;
import org.junit.jupiter.api.Test;

/** What it is worth to know an answer before a task is decided on. */
class AnswerValuesTest {

  /** Hours a year that a technology has to earn, from assumptions.yaml. */
  private static final double PRICE = 15;

  @Test
  void aGateThatMayBeShutIsWorthHalfThePriceOfIntroducingInVain() throws Exception {
    // Shut: nothing is introduced instead of in vain. Open: what would be introduced anyway.
    Candidate candidate = without("KAIKEI-01", "\"sealRequired\": false,");

    assertThat(candidate.recommendation().verdict()).isEqualTo(Verdict.RECOMMENDED);
    assertThat(missing(candidate, "sealRequired").hours()).isCloseTo(PRICE / 2, within(1e-9));
  }

  @Test
  void anAnswerThatChangesNoDecisionIsWorthNothing() throws Exception {
    Candidate candidate = without("KAIKEI-01", "\"hasManual\": true,");

    MissingAnswer manual = missing(candidate, "hasManual");
    assertThat(manual.pointsAtStake()).isPositive();
    assertThat(manual.hours()).isZero();
  }

  @Test
  void whereTheWholeTakeOverHangsOnAnAnswerHalfOfWhatItWouldEarnIsGained() throws Exception {
    // Without a kind nobody knows what could take the step over, so nothing is recommended now.
    Candidate candidate = Samples.assess("city").candidate("KENSETSU-04").orElseThrow();

    assertThat(candidate.recommendation().isRecommended()).isFalse();
    assertThat(missing(candidate, "steps[].kind").hours()).isGreaterThan(PRICE);
    assertThat(candidate.missing().get(0).path()).isEqualTo("steps[].kind");
  }

  @Test
  void completeTasksHaveNoQuestionsAndTasksOfUnknownHoursNoValues() throws Exception {
    Assessment city = Samples.assess("city");

    assertThat(city.candidate("KAIKEI-01").orElseThrow().missing()).isEmpty();
    assertThat(city.candidates())
        .filteredOn(each -> each.task().annualHours() == null)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(each.missing()).extracting(MissingAnswer::hours).containsOnlyNulls());
  }

  @Test
  void noAnswerIsWorthLessThanNothingAndTheMostValuableComesFirst() throws Exception {
    for (String sample : Samples.ALL) {
      for (Candidate candidate : Samples.assess(sample).candidates()) {
        if (candidate.task().annualHours() != null) {
          assertThat(candidate.missing())
              .extracting(MissingAnswer::hours)
              .allSatisfy(hours -> assertThat(hours).isNotNegative())
              .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
      }
    }
  }

  @Test
  void theQuestionsOfAllTasksAddUpTheirAnswers() throws Exception {
    Assessment city = Samples.assess("city");

    assertThat(city.questions()).isNotEmpty();
    for (Question question : city.questions()) {
      double sum =
          city.candidates().stream()
              .flatMap(each -> each.missing().stream())
              .filter(each -> each.path().equals(question.path()) && each.hours() != null)
              .mapToDouble(MissingAnswer::hours)
              .sum();
      assertThat(question.hours()).as(question.path()).isCloseTo(sum, within(1e-9));
    }
    assertThat(city.questions())
        .extracting(Question::hours)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  private static Candidate without(String task, String answer) throws Exception {
    String text = Files.readString(Samples.file("city"));
    int from = text.indexOf(answer, text.indexOf('"' + task + '"'));
    String less = text.substring(0, from) + text.substring(from + answer.length());
    return Samples.assess(Samples.read(less)).candidate(task).orElseThrow();
  }

  private static MissingAnswer missing(Candidate candidate, String path) {
    return candidate.missing().stream()
        .filter(each -> each.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
