package jp.mikiwame.model;

/**
 * A known result beside its forecast, which was made without any result of that municipality.
 *
 * @param predicted P10, P50 and P90 of the reduction (shares of the hours), missing answers drawn
 * @param widest from P10 with the missing answers at their bad side to P90 at their good side
 * @param measured the reduction that was published or measured; below 0 if the hours grew
 */
public record BacktestRow(
    IntroductionResult result, Range predicted, Range widest, double measured) {

  /** Forecast less measured, as a share; above 0 if the forecast was too hopeful. */
  public double error() {
    return predicted.likely() - measured;
  }

  public boolean isInside() {
    return predicted.low() <= measured && measured <= predicted.high();
  }

  public boolean isHarm() {
    return measured < 0;
  }
}
