package jp.mikiwame.intake.eventlog;

import java.time.LocalDate;
import java.util.List;

/**
 * What a log looks like as a whole.
 *
 * @param variants different orders in which activities follow each other in a case
 * @param commonestVariantShare share of cases with the commonest of them
 * @param reworkRate share of cases in which an activity was done more than once
 * @param selfLoops how often an activity directly followed itself
 * @param people different people or users; 0 if the log names none
 * @param firstDay on which something was done, where it was done
 * @param channels by which cases came in, the commonest first; empty if the log names none
 * @param activities in the order of their mean position in the cases
 */
public record LogStatistics(
    int cases,
    int events,
    int variants,
    double commonestVariantShare,
    double reworkRate,
    int selfLoops,
    int people,
    LocalDate firstDay,
    LocalDate lastDay,
    List<Part> channels,
    List<Part> activities) {

  public LogStatistics {
    channels = List.copyOf(channels);
    activities = List.copyOf(activities);
  }

  /**
   * A channel or an activity.
   *
   * @param count cases that came by the channel, or times that the activity was done
   * @param shareOfCases share of all cases
   */
  public record Part(String name, int count, double shareOfCases) {}
}
