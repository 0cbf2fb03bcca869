package jp.mikiwame.intake.files;

import java.util.Optional;

/**
 * What a user says about tasks where their file does not. Never put in the place of what a file
 * says.
 *
 * @param organization name of the municipality
 * @param organizationCode 全国地方公共団体コード
 * @param fiscalYear of the survey
 * @param department of tasks without one
 */
public record Surroundings(
    Optional<String> organization,
    Optional<String> organizationCode,
    Optional<Integer> fiscalYear,
    Optional<String> department) {

  public static final Surroundings NONE =
      new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
