package jp.mikiwame.savings;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import jp.mikiwame.model.Range;

/**
 * The cautious, the likely and the hopeful way in which taking over one step can turn out.
 *
 * @param ratio share (0–1) of the benchmark's effect to expect
 */
record Scenarios(
    double casesPerYear,
    Range minutes,
    double reductionOnCovered,
    Range ratio,
    Range exceptionRate,
    Range fields,
    CheckingCost checking) {

  /**
   * Bounds of an amount. Every amount rises or falls steadily with each of the values, so that its
   * bounds are found at their ends; whether more minutes help or harm depends on the others, so
   * both ends are tried.
   */
  Range range(ToDoubleFunction<StepSaving> amount) {
    double likely =
        amount.applyAsDouble(
            new StepSaving(
                casesPerYear,
                minutes.likely(),
                reductionOnCovered,
                ratio.likely(),
                exceptionRate.likely(),
                fields.likely(),
                checking.minutesPerCase().likely(),
                checking.minutesPerField().likely(),
                checking.shareOfMinutes().likely()));
    double[] ends =
        DoubleStream.of(
                amount.applyAsDouble(hopeful(minutes.low())),
                amount.applyAsDouble(hopeful(minutes.high())),
                amount.applyAsDouble(cautious(minutes.low())),
                amount.applyAsDouble(cautious(minutes.high())),
                likely)
            .sorted()
            .toArray();
    return new Range(ends[0], likely, ends[ends.length - 1]);
  }

  private StepSaving hopeful(double minutesPerCase) {
    return new StepSaving(
        casesPerYear,
        minutesPerCase,
        reductionOnCovered,
        ratio.high(),
        exceptionRate.low(),
        fields.low(),
        checking.minutesPerCase().low(),
        checking.minutesPerField().low(),
        checking.shareOfMinutes().low());
  }

  private StepSaving cautious(double minutesPerCase) {
    return new StepSaving(
        casesPerYear,
        minutesPerCase,
        reductionOnCovered,
        ratio.low(),
        exceptionRate.high(),
        fields.high(),
        checking.minutesPerCase().high(),
        checking.minutesPerField().high(),
        checking.shareOfMinutes().high());
  }
}
