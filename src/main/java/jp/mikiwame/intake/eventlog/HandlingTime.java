package jp.mikiwame.intake.eventlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * Staff minutes that an average case takes which reaches an activity; repetitions add up.
 *
 * @param low a tenth of the cases takes less
 * @param likely the mean, since it is to be multiplied by a number of cases
 * @param high a tenth of the cases takes more
 */
record HandlingTime(BigDecimal low, BigDecimal likely, BigDecimal high) {

  private static final double MILLIS_PER_MINUTE = 60_000;

  /** With the time of fewer cases known, the unknown ones could say anything. */
  private static final double LEAST_SHARE = 0.5;

  /** Empty if the log does not say it of at least half of the cases. */
  static Optional<HandlingTime> of(ActivityFigures activity) {
    if (activity.timedShare() < LEAST_SHARE) {
      return Optional.empty();
    }
    long[] worked = activity.worked();
    double mean = (double) Arrays.stream(worked).sum() / worked.length;
    double low = Math.min(mean, quantile(worked, 0.1));
    double high = Math.max(mean, quantile(worked, 0.9));
    return Optional.of(new HandlingTime(minutes(low), minutes(mean), minutes(high)));
  }

  /** Between two values in proportion. */
  private static double quantile(long[] rising, double share) {
    double at = share * (rising.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, rising.length - 1);
    return rising[below] + (at - below) * (rising[above] - rising[below]);
  }

  private static BigDecimal minutes(double millis) {
    BigDecimal minutes =
        new BigDecimal(millis / MILLIS_PER_MINUTE).round(new MathContext(3)).stripTrailingZeros();
    return minutes.scale() < 0 ? minutes.setScale(0) : minutes;
  }

  /** One number if all cases take the same. */
  JsonNode published() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return low.equals(high)
        ? json.numberNode(likely)
        : json.objectNode().put("low", low).put("likely", likely).put("high", high);
  }
}
