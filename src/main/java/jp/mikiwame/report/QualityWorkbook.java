package jp.mikiwame.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The questions as a list to send back to the departments: a row for each, with an empty cell for
 * the answer. Only that cell can be written in, so that answers stay beside their questions.
 */
public final class QualityWorkbook {

  /** Name of the file in an output folder. */
  public static final String FILE = "quality.xlsx";

  private static final int UNITS_PER_CHARACTER = 256;

  /** Height of a line, in points. */
  private static final float LINE = 15;

  /** What a cell can hold. */
  private static final int LONGEST = 32_767;

  /** A column: the key of its heading, and its width in characters. */
  private record Column(String heading, int width) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("quality.department", 14),
          new Column("quality.column.id", 12),
          new Column("quality.column.name", 24),
          new Column("quality.column.file", 18),
          new Column("quality.column.sheet", 10),
          new Column("quality.column.cell", 10),
          new Column("quality.column.value", 12),
          new Column("quality.column.question", 56),
          new Column("quality.column.answer", 28));

  private final Labels labels;
  private final NoticeText notices;

  public QualityWorkbook(Labels labels) {
    this.labels = labels;
    this.notices = new NoticeText(labels);
  }

  public void write(QualityReport report, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet(labels.text("quality.sheet"));
      Styles styles = Styles.of(workbook);
      fill(
          sheet.createRow(0),
          COLUMNS.stream().map(each -> labels.text(each.heading())),
          styles.heading());
      List<Notice> questions =
          Stream.of(report.questions(), report.unanswered())
              .flatMap(List::stream)
              .sorted(BY_DEPARTMENT)
              .toList();
      for (Notice question : questions) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        fill(row, cells(question), styles.text());
        row.setHeightInPoints(lines(row) * LINE);
        row.createCell(COLUMNS.size() - 1).setCellStyle(styles.answer());
      }
      layOut(sheet);
      workbook.write(out);
    }
  }

  private static final Comparator<Notice> BY_DEPARTMENT =
      Comparator.comparing(QualityWorkbook::department);

  private static String department(Notice question) {
    return String.valueOf(question.values().getOrDefault("department", ""));
  }

  private Stream<String> cells(Notice question) {
    Place place = question.place();
    return Stream.of(
        department(question),
        question.taskId() == null ? "" : question.taskId(),
        question.taskName() == null ? "" : question.taskName(),
        place.file().replaceFirst("^.*[/\\\\]", ""),
        place.sheet() == null ? "" : place.sheet(),
        cell(place),
        notices.value(question),
        notices.advice(question));
  }

  /** H12 in a table, 42行 where there is no cell or no table. */
  private String cell(Place place) {
    if (place.line() == 0) {
      return "";
    }
    return place.sheet() == null || place.column() == 0
        ? labels.text("quality.line", Map.of("line", place.line()))
        : place.address();
  }

  /** Lines that the longest cell takes; not every program finds that out by itself. */
  private static int lines(Row row) {
    int most = 1;
    for (Cell cell : row) {
      int width = COLUMNS.get(cell.getColumnIndex()).width() - 1;
      most = Math.max(most, (TextTable.width(cell.getStringCellValue()) + width - 1) / width);
    }
    return most;
  }

  /** All as texts: whatever they begin with, none of them is computed as a formula. */
  private static void fill(Row row, Stream<String> texts, CellStyle style) {
    texts.forEach(
        text -> {
          Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
          String printable = TextTable.printable(text);
          cell.setCellValue(printable.substring(0, Math.min(printable.length(), LONGEST)));
          cell.setCellStyle(style);
        });
  }

  private static void layOut(XSSFSheet sheet) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.setColumnWidth(i, COLUMNS.get(i).width() * UNITS_PER_CHARACTER);
    }
    int last = Math.max(sheet.getLastRowNum(), 1);
    sheet.setAutoFilter(new CellRangeAddress(0, last, 0, COLUMNS.size() - 1));
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, COLUMNS.size() - 1));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    // Against slips, not against people: there is no password.
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private record Styles(CellStyle heading, CellStyle text, CellStyle answer) {

    static Styles of(XSSFWorkbook workbook) {
      CellStyle heading = bordered(workbook);
      Font bold = workbook.createFont();
      bold.setBold(true);
      heading.setFont(bold);
      heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      CellStyle text = bordered(workbook);
      text.setQuotePrefixed(true);
      CellStyle answer = bordered(workbook);
      answer.setLocked(false);
      answer.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
      answer.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      return new Styles(heading, text, answer);
    }

    private static CellStyle bordered(XSSFWorkbook workbook) {
      CellStyle style = workbook.createCellStyle();
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      return style;
    }
  }
}
