package jp.mikiwame.intake;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a user says about foreign files beyond their content.
 *
 * @param encoding of texts; empty to find it out
 * @param password of a workbook; empty if it has none
 * @param scale share (above 0, to 1) of a count for a larger area that falls to this organisation;
 *     empty to keep such counts as they are, which no estimate uses
 * @param activitiesAreTasks whether each activity of an event log becomes a task of its own rather
 *     than a step of one
 */
public record ImportOptions(
    Optional<Charset> encoding,
    Optional<String> password,
    Optional<Double> scale,
    boolean activitiesAreTasks) {

  public static final ImportOptions NONE =
      new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
