package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the draws of any task, draw by draw: each pair is drawn with the same luck. */
class TaskSamplerTest {

  private static final int TASKS = 60;
  private static final int DRAWS = 400;
  private static final double ROUNDING = 1e-9;

  private static ReferenceClasses classes;
  private static Assumptions assumptions;
  private static Latents latents;

  @BeforeAll
  static void classes() throws Exception {
    JudgedTasks tasks = JudgedTasks.underShippedRules();
    assumptions = tasks.assumptions();
    classes = ReferenceClasses.of(tasks.savings().referenceClasses());
    latents = new SeededLatents(new SharedScores(1, DRAWS), new Correlation(0.25, 0.15), "task");
  }

  @Test
  void moreCasesNeverSaveLessWhereSomethingIsSaved() {
    forRandomTasks(
        steps -> {
          TaskDraws few = draw(steps);
          TaskDraws many = draw(changed(steps, each -> RandomSteps.reaching(each, 1.7)));

          for (int i = 0; i < DRAWS; i++) {
            assertThat(many.predictive()[i] * Math.signum(few.predictive()[i]))
                .isGreaterThanOrEqualTo(Math.abs(few.predictive()[i]));
          }
          Outlook before = few.outlook();
          Outlook after = many.outlook();
          if (before.expected() > 0) {
            assertThat(after.expected()).isGreaterThan(before.expected());
          }
          if (before.saved().likely() > 0) {
            assertThat(after.saved().likely()).isGreaterThan(before.saved().likely());
          }
        });
  }

  @ParameterizedTest(name = "{0} times")
  @ValueSource(doubles = {1.01, 1.5, 10})
  void moreMinutesOfCheckingNeverSaveMore(double factor) {
    forRandomTasks(
        steps ->
            assertFallsOrStays(
                draw(steps),
                draw(changed(steps, s -> RandomSteps.checked(s, times(s.checking(), factor))))));
  }

  @Test
  void moreExceptionsNeverSaveMore() {
    forRandomTasks(
        steps ->
            assertFallsOrStays(
                draw(steps),
                draw(
                    changed(
                        steps,
                        s -> RandomSteps.excepting(s, s.exceptionRate().plus(Range.of(0.1)))))));
  }

  @Test
  void aHigherCheckingFactorNeverSavesMore() {
    Assumptions dearer =
        new Assumptions(
            assumptions.all().stream()
                .map(
                    each ->
                        each.id().equals(Assumptions.CHECKING_FACTOR)
                            ? each.valued(each.value().times(1.3))
                            : each)
                .toList());

    forRandomTasks(
        steps -> assertFallsOrStays(draw(steps), draw(steps, new TaskSampler(dearer, classes))));
  }

  /** Minutes are drawn, so that it is the width that counts and not each draw. */
  @Test
  void aWiderRangeOfMinutesNeverNarrowsWhatMayBeSaved() {
    forRandomTasks(
        steps -> {
          List<SampledStep> narrow = changed(steps, s -> RandomSteps.taking(s, wider(s.minutes())));
          List<SampledStep> wide = changed(narrow, s -> RandomSteps.taking(s, wider(s.minutes())));
          assertThat(draw(wide).outlook().saved().width())
              .isGreaterThanOrEqualTo(draw(narrow).outlook().saved().width() - ROUNDING);
        });
  }

  @Test
  void neitherDoesAWiderRangeOfExceptions() {
    forRandomTasks(
        steps ->
            assertContains(
                draw(changed(steps, s -> RandomSteps.excepting(s, wider(s.exceptionRate())))),
                draw(steps)));
  }

  @Test
  void neitherDoesAWiderRangeOfChecking() {
    forRandomTasks(
        steps ->
            assertContains(
                draw(changed(steps, s -> RandomSteps.checked(s, wider(s.checking())))),
                draw(steps)));
  }

  @Test
  void theDrawInTheMiddleIsTheFormula() {
    forRandomTasks(
        steps -> {
          EndDraws ends =
              new TaskSampler(assumptions, classes)
                  .ends(
                      steps,
                      new PresentWork(1000, List.of(), MeasurementMethod.RATIO),
                      false,
                      latents);
          double sum =
              steps.stream()
                  .mapToDouble(step -> step.share() * step.scenarios().likely().step().saved())
                  .sum();

          assertThat(ends.likely()[0]).isCloseTo(sum, within(ROUNDING * Math.abs(sum)));
          assertThat(ends.presentHours()[0]).isEqualTo(1000);
        });
  }

  private static void forRandomTasks(Consumer<List<SampledStep>> law) {
    RandomSteps random =
        new RandomSteps(
            1,
            List.copyOf(classes.byTechnology().values()),
            assumptions.likely(Assumptions.FIELD_ACCURACY));
    for (int i = 0; i < TASKS; i++) {
      law.accept(random.steps());
    }
  }

  private static List<SampledStep> changed(
      List<SampledStep> steps, UnaryOperator<Scenarios> change) {
    return steps.stream().map(step -> RandomSteps.with(step, change)).toList();
  }

  private static TaskDraws draw(List<SampledStep> steps) {
    return draw(steps, new TaskSampler(assumptions, classes));
  }

  private static TaskDraws draw(List<SampledStep> steps, TaskSampler sampler) {
    return sampler.draw(
        steps, new PresentWork(1000, List.of(), MeasurementMethod.RATIO), false, latents);
  }

  private static Range wider(Range range) {
    return new Range(range.low() / 2, range.likely(), range.high() * 1.5 + 0.1);
  }

  private static CheckingCost wider(CheckingCost cost) {
    return new CheckingCost(
        wider(cost.minutesPerCase()),
        wider(cost.minutesPerField()),
        wider(cost.minutesPerError()),
        wider(cost.shareOfMinutes()));
  }

  private static CheckingCost times(CheckingCost cost, double factor) {
    return new CheckingCost(
        cost.minutesPerCase().times(factor),
        cost.minutesPerField().times(factor),
        cost.minutesPerError().times(factor),
        cost.shareOfMinutes().times(factor));
  }

  private static void assertFallsOrStays(TaskDraws before, TaskDraws after) {
    assertNotAbove(after.worst(), before.worst());
    assertNotAbove(after.predictive(), before.predictive());
    assertNotAbove(after.best(), before.best());
    Outlook then = before.outlook();
    Outlook now = after.outlook();
    assertThat(now.expected()).isLessThanOrEqualTo(then.expected() + ROUNDING);
    assertThat(now.saved().low()).isLessThanOrEqualTo(then.saved().low() + ROUNDING);
    assertThat(now.saved().likely()).isLessThanOrEqualTo(then.saved().likely() + ROUNDING);
    assertThat(now.saved().high()).isLessThanOrEqualTo(then.saved().high() + ROUNDING);
  }

  private static void assertContains(TaskDraws wide, TaskDraws narrow) {
    assertNotAbove(wide.worst(), narrow.worst());
    assertNotAbove(narrow.best(), wide.best());
    Range outer = wide.outlook().saved();
    Range inner = narrow.outlook().saved();
    assertThat(outer.low()).isLessThanOrEqualTo(inner.low() + ROUNDING);
    assertThat(outer.high()).isGreaterThanOrEqualTo(inner.high() - ROUNDING);
  }

  private static void assertNotAbove(double[] lower, double[] upper) {
    for (int i = 0; i < lower.length; i++) {
      assertThat(lower[i]).as("draw %d", i).isLessThanOrEqualTo(upper[i] + ROUNDING);
    }
  }
}
