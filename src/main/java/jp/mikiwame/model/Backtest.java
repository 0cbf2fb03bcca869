package jp.mikiwame.model;

import java.util.List;

/**
 * Forecasts of known results beside what was measured.
 *
 * @param engine name and version of the program
 * @param rulesSha256 digest of the rules folder
 * @param referenceClasses as all results of the rules folder make them
 * @param rows results with a known reduction, in the order of their file
 * @param scores of every method over the rows, those aside in which the hours grew
 * @param scoresWithHarm the same over all rows
 * @param rejected what bodies decided against
 */
public record Backtest(
    String formatVersion,
    String engine,
    String rulesSha256,
    Sampling sampling,
    List<ReferenceClass> referenceClasses,
    List<BacktestRow> rows,
    List<BacktestScore> scores,
    List<BacktestScore> scoresWithHarm,
    List<RejectedResult> rejected) {

  /** Version of the document that this program writes. */
  public static final String FORMAT_VERSION = "1";

  public Backtest {
    referenceClasses = List.copyOf(referenceClasses);
    rows = List.copyOf(rows);
    scores = List.copyOf(scores);
    scoresWithHarm = List.copyOf(scoresWithHarm);
    rejected = List.copyOf(rejected);
  }
}
