package jp.mikiwame.intake.eventlog;

import java.util.Locale;
import java.util.stream.Collectors;

/** A log in one sentence, which goes into the inventory as the source of its figures. */
final class LogSummary {

  private static final int CHANNELS = 4;
  private static final int NAME = 40;

  private LogSummary() {}

  static String of(String file, LogStatistics log) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "イベントログ %s: %,d件（%s〜%s）、%,d種類の作業が%,d回、流れは%,d通り（最多の流れは%.0f%%）、手戻りのある件は%.0f%%",
                file,
                log.cases(),
                log.firstDay(),
                log.lastDay(),
                log.activities().size(),
                log.activities().stream().mapToInt(LogStatistics.Part::count).sum(),
                log.variants(),
                100 * log.commonestVariantShare(),
                100 * log.reworkRate()));
    if (!log.channels().isEmpty()) {
      text.append("、受付方法は").append(channels(log));
    }
    return text.toString();
  }

  private static String channels(LogStatistics log) {
    String shown =
        log.channels().stream()
            .limit(CHANNELS)
            .map(
                channel ->
                    String.format(
                        Locale.ROOT,
                        "%s %.0f%%",
                        cut(channel.name()),
                        100 * channel.shareOfCases()))
            .collect(Collectors.joining("・"));
    return log.channels().size() > CHANNELS ? shown + "ほか" : shown;
  }

  private static String cut(String name) {
    return name.length() <= NAME ? name : name.substring(0, NAME) + "…";
  }
}
