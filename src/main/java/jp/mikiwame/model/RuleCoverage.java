package jp.mikiwame.model;

import java.util.List;

/**
 * How often one rule was put to use.
 *
 * @param caseHits cases in which it hit
 * @param hits tasks or steps of inventories in which it hit
 * @param misses likewise in which it did not
 * @param undetermined likewise in which it could not be determined
 * @param neverTrue conditions that held on no case
 * @param neverFalse conditions that failed on no case
 */
public record RuleCoverage(
    String rule,
    long caseHits,
    long hits,
    long misses,
    long undetermined,
    List<Condition> neverTrue,
    List<Condition> neverFalse) {

  public RuleCoverage {
    neverTrue = List.copyOf(neverTrue);
    neverFalse = List.copyOf(neverFalse);
  }
}
