package jp.mikiwame.intake.eventlog;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** What a reader must know of the figures that were made of a log. */
final class LogNotices {

  private final Place place;
  private final LogFigures figures;
  private final Consumer<Notice> notices;

  LogNotices(String file, LogFigures figures, Consumer<Notice> notices) {
    this.place = Place.file(file);
    this.figures = figures;
    this.notices = notices;
  }

  void all(Map<String, Integer> leftOut) {
    leftOut(leftOut);
    volume();
    gap();
    people();
    if (figures.isTimed()) {
      untimed();
      figures.inOrder().forEach(this::times);
    } else {
      warn("log-no-handling-times", Map.of());
    }
  }

  private void leftOut(Map<String, Integer> words) {
    if (!words.isEmpty()) {
      int count = words.values().stream().mapToInt(one -> one).sum();
      String shown = words.keySet().stream().limit(5).collect(Collectors.joining("、"));
      warn("log-events-without-work", Map.of("count", count, "value", shown));
    }
  }

  private void volume() {
    YearlyVolume volume = new YearlyVolume(figures.cases(), figures.days());
    long days = (long) Math.ceil(volume.days());
    if (!volume.isKnown()) {
      warn("log-too-short", Map.of("days", days, "allowed", YearlyVolume.SHORTEST));
    } else if (volume.isExtrapolated()) {
      warn(
          "log-volume-extrapolated",
          Map.of("days", days, "cases", figures.cases(), "yearly", volume.perYear()));
    }
  }

  private void gap() {
    LogGap gap = figures.longestGap();
    if (gap.isLong()) {
      warn(
          "log-gap",
          Map.of(
              "from", gap.before().plusDays(1).toString(),
              "to", gap.after().minusDays(1).toString(),
              "days", gap.days()));
    }
  }

  private void people() {
    if (figures.people() > 0) {
      warn("log-people-may-be-systems", Map.of("count", figures.people()));
    }
  }

  private void untimed() {
    if (figures.untimed() > 0) {
      warn(
          "log-start-or-end-missing",
          Map.of("count", figures.untimed(), "all", figures.executions()));
    }
  }

  private void times(ActivityFigures activity) {
    share("log-start-is-end", activity, activity.instant());
    share("log-span-may-wait", activity, activity.mayWait());
    if (activity.timed() > 0 && HandlingTime.of(activity).isEmpty()) {
      warn(
          "log-minutes-mostly-unknown",
          Map.of("activity", activity.name(), "share", percent(activity.timedShare())));
    }
  }

  private void share(String code, ActivityFigures activity, int count) {
    if (count > 0) {
      double share = (double) count / activity.timed();
      warn(code, Map.of("activity", activity.name(), "count", count, "share", percent(share)));
    }
  }

  /** In tenths, so that one of a thousand is not none. */
  private static double percent(double share) {
    return Math.round(share * 1000) / 10.0;
  }

  private void warn(String code, Map<String, Object> values) {
    notices.accept(Notice.warning(code, place, values));
  }
}
