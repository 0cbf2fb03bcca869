package jp.mikiwame.model;

/**
 * What the benchmark says under the present rules.
 *
 * @param suitability of the benchmark task for its technology, 0–100
 * @param coveredShare share (0–1) of its minutes that the technology takes over
 * @param checkingShare share (0–1) of its minutes that checking adds under the rules
 * @param exceptionRate share (0–1) of its cases that leave the normal flow
 * @param reductionOnCovered reduction achieved on covered minutes: what was measured plus the
 *     checking that the rules deduct, ÷ the covered share that is no exception
 */
public record Calibration(
    String benchmark,
    String name,
    String technology,
    double reductionRate,
    double suitability,
    double coveredShare,
    double checkingShare,
    double exceptionRate,
    double reductionOnCovered,
    String source,
    String profileSource) {

  /**
   * Whether the rules leave room for what was measured: a technology cannot have saved more than
   * the minutes that the rules let it take over.
   */
  public boolean isPossible() {
    return suitability > 0 && coveredShare > 0 && reductionOnCovered > 0 && reductionOnCovered <= 1;
  }
}
