package jp.mikiwame.report.book;

import java.util.List;
import jp.mikiwame.report.Column;
import jp.mikiwame.report.TextTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Rows as high as their wrapped texts need; not every program finds that out by itself. */
final class RowHeight {

  /** Of a line, in points. */
  static final float LINE = 15;

  private final int[] widths;
  private final int most;

  /**
   * @param most lines that a row is high, so that no text pushes all others off the screen
   */
  RowHeight(List<? extends Column<?>> columns, int most) {
    this(columns.stream().mapToInt(Column::width).toArray(), most);
  }

  RowHeight(int[] widths, int most) {
    this.widths = widths;
    this.most = most;
  }

  void fit(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        lines = Math.max(lines, lines(cell.getStringCellValue(), widths[cell.getColumnIndex()]));
      }
    }
    row.setHeightInPoints(lines * LINE);
  }

  private int lines(String text, int width) {
    String seen = text.substring(0, Math.min(text.length(), most * width));
    // A little is lost at the sides of a cell, and where a mark must not begin a line.
    int shown = TextTable.width(seen);
    return shown < width ? 1 : Math.min(most, (shown + width - 3) / (width - 2));
  }
}
