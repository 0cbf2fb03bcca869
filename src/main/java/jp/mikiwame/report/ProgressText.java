package jp.mikiwame.report;

import java.time.Duration;
import java.util.Map;
import jp.mikiwame.model.Progress;

/** How far long work has come, in one line. */
public final class ProgressText {

  /** Earlier than that, time left would be a guess. */
  private static final double LEAST_SHARE = 0.01;

  private final Labels labels;

  public ProgressText(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param spent since the stage began
   */
  public String line(Progress.State state, Duration spent) {
    double seconds = spent.toMillis() / 1000.0;
    StringBuilder line = new StringBuilder(labels.of(state.stage()));
    if (state.share() >= 0 && state.share() <= 1) {
      line.append(labels.text("progress.share", Map.of("share", percent(state.share()))));
    }
    if (state.done() > 0 && seconds > 0) {
      line.append(
          labels.text(
              "progress.rate",
              Map.of(
                  "done", labels.number(state.done()),
                  "rate", labels.hours(state.done() / seconds))));
    }
    if (state.share() >= LEAST_SHARE && state.share() < 1) {
      double left = seconds * (1 - state.share()) / state.share();
      line.append(labels.text("progress.left", Map.of("left", time(Math.max(1, Math.ceil(left))))));
    }
    return line.toString();
  }

  private String percent(double share) {
    return labels.wholePercent(Math.floor(share * 100) / 100);
  }

  private String time(double seconds) {
    return seconds < 100
        ? labels.text("progress.seconds", Map.of("count", labels.number(seconds)))
        : labels.text("progress.minutes", Map.of("count", labels.number(Math.ceil(seconds / 60))));
  }
}
