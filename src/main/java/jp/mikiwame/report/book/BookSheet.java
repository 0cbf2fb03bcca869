package jp.mikiwame.report.book;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jp.mikiwame.report.Column;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.Measured;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes a table into a sheet of its own, row by row, ready to be read, filtered and printed. */
final class BookSheet {

  /** A width of one character. */
  static final int UNITS = 256;

  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

  private final Sheet sheet;
  private final BookStyles styles;
  private final CellText texts;
  private final Labels labels;
  private RowHeight height;

  BookSheet(Sheet sheet, BookStyles styles, CellText texts, Labels labels) {
    this.sheet = sheet;
    this.styles = styles;
    this.texts = texts;
    this.labels = labels;
  }

  <T> void write(BookTable<T> table) {
    List<Column<T>> columns = table.columns().all();
    height = new RowHeight(columns, table.look().lines());
    setWidths(columns);
    int heading = lead(table.lead());
    headings(heading, columns);
    int last = rows(heading + 1, columns, table.rows().iterator());
    CellRangeAddress area = new CellRangeAddress(0, last, 0, columns.size() - 1);
    new SheetLayout(sheet).headed(heading, area, table.look());
    for (int column : table.columns().bars()) {
      DataBar.of(columns.get(column).kind()).behind(sheet, heading + 1, last, column);
    }
  }

  private void setWidths(List<? extends Column<?>> columns) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * UNITS);
    }
  }

  private int lead(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Cell cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(texts.of(lines.get(i)));
      cell.setCellStyle(i == 0 ? styles.title() : styles.lead());
      cell.getRow().setHeightInPoints(RowHeight.LINE * (i == 0 ? 1.5f : 1.1f));
    }
    return lines.size();
  }

  private void headings(int at, List<? extends Column<?>> columns) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < columns.size(); i++) {
      text(row.createCell(i), columns.get(i).heading(), styles.heading());
    }
    height.fit(row);
  }

  private <T> int rows(int first, List<Column<T>> columns, Iterator<T> rows) {
    int at = first;
    while (rows.hasNext() && at < MOST_ROWS - 1) {
      row(sheet.createRow(at++), columns, rows.next());
    }
    if (rows.hasNext()) {
      String full = labels.text("book.full", Map.of("rows", labels.number(at - first)));
      text(sheet.createRow(at++).createCell(0), full, styles.lead());
    }
    return Math.max(first, at - 1);
  }

  private <T> void row(Row row, List<Column<T>> columns, T of) {
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      fill(row.createCell(i), column.kind(), column.value().apply(of));
    }
    height.fit(row);
  }

  private void fill(Cell cell, Kind kind, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(styles.of(kind));
    } else if (value instanceof Measured measured) {
      fill(cell, measured.kind(), measured.value());
    } else if (value == null) {
      cell.setCellStyle(styles.of(kind));
    } else {
      text(cell, value.toString(), kind.isNumber() ? styles.word() : styles.of(kind));
    }
  }

  /** Always as a text: whatever it begins with, it is never computed as a formula. */
  private void text(Cell cell, String text, CellStyle style) {
    String clean = texts.of(text);
    if (!clean.isEmpty()) {
      cell.setCellValue(clean);
    }
    cell.setCellStyle(style);
  }
}
