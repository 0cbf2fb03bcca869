package jp.mikiwame.model;

import java.time.LocalDate;

/**
 * What an assessment was made from, so that it can be made again.
 *
 * @param engine name and version of the program
 * @param inventoryFile name of the file, without its folder
 * @param inventorySha256 digest of the file's bytes
 * @param rulesSha256 digest over all rule files, cases apart
 * @param asOf the day on which tasks were judged
 * @param sampling of the uncertainty
 */
public record RunInfo(
    String engine,
    String inventoryFile,
    String inventorySha256,
    String rulesSha256,
    LocalDate asOf,
    Sampling sampling) {

  /** The same run under other rules. */
  public RunInfo under(String sha256) {
    return new RunInfo(engine, inventoryFile, inventorySha256, sha256, asOf, sampling);
  }
}
