package jp.mikiwame.model;

/**
 * What the benchmark says under the present rules.
 *
 * @param suitability of the benchmark task for its technology, 0–100
 * @param coveredShare share (0–1) of its minutes that the technology takes over
 * @param checkingShare share (0–1) of its minutes that checking and exceptions add under the rules
 * @param reductionOnCovered reduction achieved on covered minutes: what was measured plus what the
 *     rules deduct, ÷ the covered share
 */
public record Calibration(
    String benchmark,
    String name,
    String technology,
    double reductionRate,
    double suitability,
    double coveredShare,
    double checkingShare,
    double reductionOnCovered,
    String source,
    String profileSource) {

  /**
   * Whether the rules leave room for what was measured: a technology cannot have saved more than
   * the minutes that the rules let it take over.
   */
  public boolean isPossible() {
    return coveredShare > 0 && reductionOnCovered > 0 && reductionOnCovered <= 1;
  }
}
