package jp.mikiwame.report;

import java.util.Arrays;
import jp.mikiwame.model.Range;

/**
 * A forecast and what was measured, drawn in a line on a scale from −100 % to +100 %. All signs
 * within the scale are of the kind that some Japanese terminals draw in two columns, blanks too, so
 * that lines stay in line there as well.
 */
final class ForecastBar {

  private static final int CELLS = 41;
  private static final char BLANK = '·';
  private static final char ZERO = '│';
  private static final char INTERVAL = '─';
  private static final char LIKELY = '●';
  private static final char MEASURED = '◆';
  private static final char LIKELY_AND_MEASURED = '◈';
  private static final char BELOW = '◂';
  private static final char ABOVE = '▸';

  private final char[] cells = new char[CELLS];

  private ForecastBar() {
    Arrays.fill(cells, BLANK);
    cells[cell(0)] = ZERO;
  }

  /** The two ends of the scale and its middle, as wide as a bar. */
  static String scale() {
    String gap = " ".repeat((CELLS - "-100%0+100%".length()) / 2);
    return "-100%" + gap + "0" + gap + "+100%";
  }

  /**
   * @param predicted P10, P50 and P90 of the reduction, as shares
   * @param measured the reduction, as a share
   */
  static String of(Range predicted, double measured) {
    ForecastBar bar = new ForecastBar();
    Arrays.fill(bar.cells, cell(predicted.low()), cell(predicted.high()) + 1, INTERVAL);
    bar.markEnds(predicted.low());
    bar.markEnds(predicted.high());
    bar.markEnds(measured);
    bar.mark(predicted.likely(), LIKELY);
    bar.mark(measured, MEASURED);
    return new String(bar.cells);
  }

  private void markEnds(double value) {
    if (value < -1) {
      cells[0] = BELOW;
    } else if (value > 1) {
      cells[CELLS - 1] = ABOVE;
    }
  }

  /** What lies beyond the scale has its mark at the end already. */
  private void mark(double value, char sign) {
    if (Math.abs(value) <= 1) {
      int at = cell(value);
      cells[at] = cells[at] == LIKELY ? LIKELY_AND_MEASURED : sign;
    }
  }

  private static int cell(double value) {
    double onScale = Math.max(-1, Math.min(1, value));
    return (int) Math.round((onScale + 1) / 2 * (CELLS - 1));
  }
}
