package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.report.AssessmentJson;
import jp.mikiwame.report.AssessmentText;
import jp.mikiwame.report.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every assessment, whatever the inventory. */
class AssessmentLawsTest {

  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(strings = {"city", "minimal", Samples.PUBLISHED, "every-rule", "unpleasant"})
  void theContributionsShownAddUpToTheSuitability(String sample) throws Exception {
    for (Candidate candidate : Samples.assess(sample).candidates()) {
      for (Scorecard card : candidate.scorecards()) {
        Range sum =
            card.lines().stream().map(l -> l.contribution()).reduce(Range.ZERO, Range::plus);

        assertThat(sum).as(candidate.task().id()).isEqualTo(card.suitability());
        assertThat(card.suitability().low()).isBetween(0.0, 100.0 + ROUNDING);
        assertThat(card.suitability().high()).isBetween(0.0, 100.0 + ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"city", "minimal", Samples.PUBLISHED, "every-rule", "unpleasant"})
  void totalsAreTheSumsOfTheRows(String sample) throws Exception {
    Assessment assessment = Samples.assess(sample);
    List<Candidate> ranked =
        assessment.candidates().stream().filter(c -> c.rank() != null).toList();

    assertThat(assessment.totals().tasks()).isEqualTo(assessment.candidates().size());
    assertThat(assessment.totals().recommended()).isEqualTo(ranked.size());
    assertThat(assessment.totals().hoursSaved().likely())
        .isCloseTo(
            ranked.stream().mapToDouble(c -> c.estimate().saved().likely()).sum(),
            within(ROUNDING));
    assertThat(assessment.totals().annualHours().likely())
        .isCloseTo(
            assessment.candidates().stream()
                .map(c -> c.task().annualHours())
                .filter(hours -> hours != null)
                .mapToDouble(Range::likely)
                .sum(),
            within(ROUNDING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"city", "minimal", Samples.PUBLISHED, "every-rule", "unpleasant"})
  void aTasksSavingIsTheSumOfItsStepsAndEachStepIsCountedOnce(String sample) throws Exception {
    for (Candidate candidate : Samples.assess(sample).candidates()) {
      Estimate estimate = candidate.estimate();
      if (estimate != null) {
        List<StepEstimate> steps = estimate.steps();

        assertThat(steps).extracting(StepEstimate::step).doesNotHaveDuplicates();
        assertThat(estimate.saved().likely())
            .as(candidate.task().id())
            .isCloseTo(steps.stream().mapToDouble(s -> s.saved().likely()).sum(), within(ROUNDING));
        for (StepEstimate step : steps) {
          assertThat(step.saved().likely())
              .isCloseTo(
                  step.gross().likely() - step.exceptions().likely() - step.checking().likely(),
                  within(ROUNDING));
          assertThat(step.gross().likely()).isLessThanOrEqualTo(step.hours().likely() + ROUNDING);
        }
      }
    }
  }

  @Test
  void ranksGoFromOneOnByFallingHoursAndOnlyToRecommendedTasks() throws Exception {
    Assessment assessment = Samples.assess("city");
    double before = Double.POSITIVE_INFINITY;
    int place = 1;
    for (Candidate candidate : assessment.candidates()) {
      if (candidate.recommendation().isRecommended()) {
        assertThat(candidate.rank()).isEqualTo(place++);
        assertThat(candidate.outlook().expected()).isPositive().isLessThanOrEqualTo(before);
        before = candidate.outlook().expected();
      } else {
        assertThat(candidate.rank()).isNull();
      }
    }
    assertThat(place).isGreaterThan(10);
  }

  @Test
  void noGatedTechnologyIsEverRecommended() throws Exception {
    for (String sample : Samples.ALL) {
      Assessment assessment = Samples.assess(sample);
      jp.mikiwame.model.RuleIndex rules = new jp.mikiwame.model.RuleIndex(assessment.criteria());
      for (Candidate candidate : assessment.candidates()) {
        if (candidate.recommendation().isRecommended()) {
          for (String gate : candidate.recommendation().blockedBy()) {
            jp.mikiwame.model.Conclusion.Gate blocked =
                (jp.mikiwame.model.Conclusion.Gate) rules.rule(gate).conclusion();
            assertThat(candidate.recommendation().technologies())
                .as(candidate.task().id())
                .doesNotContainAnyElementsOf(blocked.technologies());
          }
        }
      }
    }
  }

  @Test
  void theSameInventoryGivesTheSameBytesUnderAnyLocaleAndTimeZone() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String first = bytes("city");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(bytes("city")).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void theOrderOfTheInventoryDoesNotMatter(int seed) throws Exception {
    Inventory city = Samples.inventory("city");
    List<Task> shuffled = new ArrayList<>(city.tasks());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Samples.assess(Samples.only(shuffled)).candidates())
        .isEqualTo(Samples.assess(Samples.only(city.tasks())).candidates());
  }

  @Test
  void aTaskIsJudgedTheSameAloneAsAmongOthers() throws Exception {
    Assessment together = Samples.assess("city");
    for (Task task : Samples.inventory("city").tasks().subList(0, 12)) {
      Candidate alone = Samples.candidate(task);

      assertThat(alone.findings())
          .isEqualTo(together.candidate(task.id()).orElseThrow().findings());
    }
  }

  @Test
  void aTaskWithEverythingOptionalMissingGetsAWideResultThatSaysSo() throws Exception {
    Candidate bare = Samples.assess("minimal").candidate("A-01").orElseThrow();

    assertThat(bare.recommendation().verdict()).isEqualTo(Verdict.NEEDS_ANSWERS);
    assertThat(bare.estimate().saved().low()).isLessThanOrEqualTo(0);
    assertThat(bare.estimate().saved().high()).isPositive();
    assertThat(bare.missing()).hasSizeGreaterThan(10);
    assertThat(bare.completeness()).isLessThan(0.5);
    assertThat(bare.scorecards()).allMatch(card -> card.suitability().width() > 50);
  }

  @Test
  void whatWasWrittenCanBeReadBackWhole() throws Exception {
    Assessment assessment = Samples.assess("city");
    String json = AssessmentJson.write(assessment);

    assertThat(AssessmentJson.write(AssessmentJson.read(json))).isEqualTo(json);
    Labels labels = Labels.of("ja");
    assertThat(new AssessmentText(AssessmentJson.read(json), labels).render(100))
        .isEqualTo(new AssessmentText(assessment, labels).render(100));
  }

  private static String bytes(String sample) throws Exception {
    return AssessmentJson.write(Samples.assess(sample));
  }
}
