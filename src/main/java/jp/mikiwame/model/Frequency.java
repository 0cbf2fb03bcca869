package jp.mikiwame.model;

import java.util.OptionalInt;

/** 頻度: the cycle in which a task comes round. */
public enum Frequency {
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  YEARLY,
  AD_HOC;

  /**
   * Occurrences a year of a regular cycle; empty for {@link #DAILY}, which depends on the working
   * days, and for {@link #AD_HOC}, which depends on the survey's answer.
   */
  OptionalInt fixedTimesPerYear() {
    return switch (this) {
      case WEEKLY -> OptionalInt.of(52);
      case MONTHLY -> OptionalInt.of(12);
      case QUARTERLY -> OptionalInt.of(4);
      case YEARLY -> OptionalInt.of(1);
      case DAILY, AD_HOC -> OptionalInt.empty();
    };
  }
}
