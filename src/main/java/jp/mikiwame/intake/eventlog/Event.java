package jp.mikiwame.intake.eventlog;

import java.time.Instant;

/**
 * Something that was done for a case.
 *
 * @param start when it began; null if the log does not say
 * @param end when it was done, or the moment of any other transition; null if the log does not say
 * @param instance tells two doings of one activity in one case apart; null if unknown
 * @param person null if unknown
 */
record Event(
    String activity,
    Transition transition,
    Instant start,
    Instant end,
    String instance,
    String person) {

  Instant moment() {
    return start == null ? end : start;
  }
}
