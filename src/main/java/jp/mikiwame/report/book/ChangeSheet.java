package jp.mikiwame.report.book;

import java.util.List;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.DiffOutline;
import jp.mikiwame.report.DiffOutline.Grid;
import jp.mikiwame.report.DiffOutline.Passage;
import jp.mikiwame.report.DiffText;
import jp.mikiwame.report.Labels;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** 変更点: what changed since an assessment before, and why. */
final class ChangeSheet {

  private static final int[] WIDTHS = {16, 14, 30, 26, 22, 16, 14, 60};

  private static final int LINES = 6;

  private final Sheet sheet;
  private final BookStyles styles;
  private final CellText texts;
  private int next;

  ChangeSheet(Sheet sheet, BookStyles styles, CellText texts) {
    this.sheet = sheet;
    this.styles = styles;
    this.texts = texts;
  }

  void write(AssessmentDiff diff, Labels labels) {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * BookSheet.UNITS);
    }
    if (diff.isEmpty()) {
      line(DiffText.nothing(labels).strip(), styles.lead());
    } else {
      new DiffOutline(diff, labels).passages().forEach(this::passage);
    }
    new SheetLayout(sheet).print(1);
  }

  private void passage(Passage passage) {
    next += next == 0 ? 0 : 1;
    line(passage.heading(), passage.level() < 3 ? styles.title() : styles.part());
    passage.lines().forEach(line -> line("　".repeat(line.depth()) + line.text(), styles.lead()));
    if (passage.grid() != null) {
      grid(passage.grid());
    }
  }

  private void line(String text, CellStyle style) {
    fill(row().createCell(0), text, style);
  }

  private void grid(Grid grid) {
    cells(grid.columns().stream().map(DiffOutline.Column::heading).toList(), styles.heading());
    grid.rows().forEach(row -> cells(row, styles.of(Kind.TEXT)));
  }

  private void cells(List<String> cells, CellStyle style) {
    Row row = row();
    for (int i = 0; i < cells.size(); i++) {
      fill(row.createCell(i), cells.get(i), style);
    }
    new RowHeight(WIDTHS, LINES).fit(row);
  }

  private Row row() {
    return sheet.createRow(next++);
  }

  private void fill(Cell cell, String text, CellStyle style) {
    cell.setCellValue(texts.of(text));
    cell.setCellStyle(style);
  }
}
