package jp.mikiwame.savings;

import jp.mikiwame.model.Range;

/**
 * The reduction that is expected of an introduction, as shares (up to 1, may be negative).
 *
 * @param reductionRate P10, P50 and P90, the missing answers being drawn too
 * @param widest P10 with the missing answers at their bad side, the same P50, P90 with the good
 *     side
 */
public record Forecast(Range reductionRate, Range widest) {}
