package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.ShippedRules;
import jp.mikiwame.savings.JudgedTasks.Judged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With nothing uncertain, draws are the formula. */
class DeterministicLimitTest {

  private static final int TASKS = 200;

  private static JudgedTasks rules;
  private static Savings savings;
  private static List<Judged> judged;

  @BeforeAll
  static void judge() throws Exception {
    rules = JudgedTasks.underShippedRules();
    savings = rules.savings(certain(rules.assumptions()), false);
    RandomSurvey survey = new RandomSurvey(6);
    judged =
        rules.judge(
            RandomSurvey.read(
                IntStream.range(0, TASKS).mapToObj(i -> survey.task("T" + i)).toList()),
            savings);
  }

  /** The assumptions without any spread. */
  private static Assumptions certain(Assumptions known) {
    Assumptions certain =
        known
            .with(Assumptions.EFFECT_SPREAD, 0)
            .with(Assumptions.CASES_FACTOR, 1)
            .with(Assumptions.CHECKING_FACTOR, 1)
            // No harm: checking never gets out of hand.
            .with(Assumptions.MOST_CHECKING, 1)
            .with(Assumptions.FIELD_ACCURACY, known.likely(Assumptions.FIELD_ACCURACY))
            .with(Assumptions.MINUTES_PER_FIELD, known.likely(Assumptions.MINUTES_PER_FIELD));
    for (MeasurementMethod method : MeasurementMethod.values()) {
      certain = certain.with(Assumptions.minutesFactor(method), 1);
    }
    return certain;
  }

  @Test
  void everyDrawIsTheEstimateToTheLastDigit() {
    int compared = 0;
    for (Judged each : judged) {
      Latents latents = savings.latents(new SharedScores(1, 100), each.candidate().task().id());
      for (Estimate option : each.options()) {
        if (option.saved().width() == 0) {
          TaskDraws draws = savings.draw(each.candidate(), option, latents);
          compared++;

          assertThat(draws.predictive()).containsOnly(option.saved().likely());
          assertThat(draws.worst()).containsOnly(option.saved().likely());
          assertThat(draws.best()).containsOnly(option.saved().likely());
          // Minutes that were given as a range are a spread of their own.
          if (option.annualHours().width() == 0) {
            assertThat(draws.presentHours()).containsOnly(option.annualHours().likely());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(TASKS / 2);
  }

  /** Σ hours · min(1, ρ · min(1, s / s_B)) · (1 − e) − checking. */
  @Test
  void theEstimateIsTheBenchmarkInProportionToTheSuitability() throws Exception {
    RuleIndex index = new RuleIndex(ShippedRules.book().criteria());
    for (Judged each : judged) {
      for (Estimate option : each.options()) {
        double sum = 0;
        for (StepEstimate step : option.steps()) {
          sum += saved(each.candidate(), step, index);
        }

        assertThat(option.saved().likely())
            .as("%s %s", each.candidate().task().id(), option.technologies())
            .isCloseTo(sum, within(1e-9 * Math.max(1, option.annualHours().likely())));
      }
    }
  }

  private static double saved(Candidate candidate, StepEstimate estimate, RuleIndex index) {
    Task task = candidate.task();
    Step step = task.steps().get(estimate.step());
    double cases = task.volume().casesPerOccurrence() * task.volume().occurrencesPerYear();
    double minutes = step.minutesPerCase().likely();
    double suitability =
        candidate.scorecards().stream()
            .filter(card -> estimate.technologies().contains(card.technology()))
            .map(Scorecard::suitability)
            .mapToDouble(range -> range.likely())
            .min()
            .orElseThrow();
    double share = Math.min(1, suitability / rules.calibration().suitability());
    double relieved =
        minutes
            * Math.min(1, rules.calibration().reductionOnCovered() * share)
            * (1 - task.exceptionRate());
    double checking = 0;
    double faults = 1 - rules.assumptions().likely(Assumptions.FIELD_ACCURACY);
    for (String rule : estimate.checkingRules()) {
      Conclusion.Checking cost = (Conclusion.Checking) index.rule(rule).conclusion();
      checking +=
          cost.minutesPerCase()
              + cost.minutesPerField() * step.fieldCount()
              + cost.minutesPerError() * step.fieldCount() * faults
              + cost.shareOfMinutes() * minutes;
    }
    return cases * (relieved - checking) / 60;
  }
}
