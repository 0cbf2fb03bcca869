package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ends of a range are where everything unknown turns out badly, or well. */
class ScenariosTest {

  @Test
  void theBadEndOfCheckingIsWhereLeastIsSaved() {
    Scenarios scenarios =
        new Scenarios(
            600,
            Range.of(10),
            List.of(new Member("ai-ocr", 0.8, Range.of(1))),
            Range.of(0),
            10,
            true,
            0.9,
            new CheckingCost(Range.ZERO, Range.of(0.1), new Range(0.1, 0.2, 0.3), Range.ZERO));

    Range checking = scenarios.amounts().checking();

    assertThat(checking.low()).isEqualTo(hours(10 * 0.1 + 10 * 0.1 * (1 - 0.9)));
    assertThat(checking.likely()).isEqualTo(hours(10 * 0.1 + 10 * 0.2 * (1 - 0.9)));
    assertThat(checking.high()).isEqualTo(hours(10 * 0.1 + 10 * 0.3 * (1 - 0.9)));
    assertThat(scenarios.amounts().saved().low()).isEqualTo(80 - checking.high());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void theAmountsAreTheBoundsOverEveryCombinationOfEnds(int seed) {
    Collection<ReferenceClass> classes =
        ReferenceClasses.whole(List.of("rpa", "ai-ocr")).byTechnology().values();
    RandomSteps random = new RandomSteps(seed, List.copyOf(classes), 0.9);
    for (int i = 0; i < 300; i++) {
      for (SampledStep step : random.steps()) {
        Scenarios scenarios = step.scenarios();
        Scenarios.Amounts amounts = scenarios.amounts();

        assertThat(amounts.gross()).isEqualTo(bounds(scenarios, StepSaving::gross));
        assertThat(amounts.exceptions()).isEqualTo(bounds(scenarios, StepSaving::exceptions));
        assertThat(amounts.checking()).isEqualTo(bounds(scenarios, StepSaving::checking));
        assertThat(amounts.saved()).isEqualTo(bounds(scenarios, StepSaving::saved));
      }
    }
  }

  private static Range bounds(Scenarios scenarios, ToDoubleFunction<StepSaving> amount) {
    List<ToDoubleFunction<Range>> ends = List.of(Range::low, Range::high);
    double likely = amount.applyAsDouble(scenarios.likely().step());
    double low = likely;
    double high = likely;
    for (ToDoubleFunction<Range> minutes : ends) {
      for (ToDoubleFunction<Range> ratio : ends) {
        for (ToDoubleFunction<Range> exceptions : ends) {
          for (ToDoubleFunction<Range> checking : ends) {
            double value =
                amount.applyAsDouble(at(scenarios, minutes, ratio, exceptions, checking));
            low = Math.min(low, value);
            high = Math.max(high, value);
          }
        }
      }
    }
    return new Range(low, likely, high);
  }

  private static StepSaving at(
      Scenarios scenarios,
      ToDoubleFunction<Range> minutes,
      ToDoubleFunction<Range> ratio,
      ToDoubleFunction<Range> exceptions,
      ToDoubleFunction<Range> checking) {
    return new StepSaving(
        scenarios.casesPerYear(),
        minutes.applyAsDouble(scenarios.minutes()),
        scenarios.members().stream()
            .mapToDouble(each -> each.reductionOnCovered() * ratio.applyAsDouble(each.ratio()))
            .min()
            .orElseThrow(),
        exceptions.applyAsDouble(scenarios.exceptionRate()),
        scenarios.fields(),
        checking.applyAsDouble(scenarios.checking().minutesPerCase()),
        checking.applyAsDouble(scenarios.checking().minutesPerField()),
        checking.applyAsDouble(scenarios.checking().minutesPerError()),
        checking.applyAsDouble(scenarios.checking().shareOfMinutes()),
        scenarios.fieldAccuracy());
  }

  private static double hours(double minutesPerCase) {
    return 600 * minutesPerCase / 60;
  }
}
