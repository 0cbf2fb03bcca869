package jp.mikiwame.model;

import java.time.LocalDate;
import java.util.List;

/**
 * 情報システム.
 *
 * @param id the name by which steps refer to it
 * @param networkZone null if not surveyed
 * @param access ways in; null if not surveyed
 * @param standardizedBusiness which of the 20 標準化対象業務 it serves, or {@link #NOT_STANDARDIZED}; null
 *     if not surveyed
 * @param replacedOn day of the switch to the standard system, past or to come; null if unknown
 */
public record InformationSystem(
    String id,
    String name,
    NetworkZone networkZone,
    List<SystemAccess> access,
    String standardizedBusiness,
    LocalDate replacedOn) {

  /** Says that a system serves none of the 20 businesses. */
  public static final String NOT_STANDARDIZED = "対象外";

  public InformationSystem {
    access = access == null ? null : List.copyOf(access);
  }

  /** Whether the switch to a standard system lies after {@code day}; null if that is unknown. */
  Boolean isReplacedAfter(LocalDate day) {
    if (standardizedBusiness == null) {
      return null;
    }
    if (standardizedBusiness.equals(NOT_STANDARDIZED)) {
      return false;
    }
    return replacedOn == null ? null : Boolean.valueOf(replacedOn.isAfter(day));
  }
}
