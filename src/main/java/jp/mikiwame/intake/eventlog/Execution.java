package jp.mikiwame.intake.eventlog;

import java.time.Instant;

/**
 * An activity done once for a case.
 *
 * @param moment when it began, or else when it was done
 * @param isTimed whether the log says both when it began and when it was done
 * @param worked milliseconds between both, without interruptions; 0 unless it is timed
 */
record Execution(String activity, Instant moment, boolean isTimed, long worked, String person) {}
