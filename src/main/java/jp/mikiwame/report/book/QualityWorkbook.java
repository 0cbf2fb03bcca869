package jp.mikiwame.report.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.report.book.BookTable.Look;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The questions as a list to send back to the departments: a row for each, with an empty cell for
 * the answer. Only that cell can be written in, so that answers stay beside their questions.
 */
public final class QualityWorkbook {

  /** Name of the file in an output folder. */
  public static final String FILE = "quality.xlsx";

  /** Every line of a question must be seen, or it is answered without having been read. */
  private static final Look LOOK = Look.of(0, 25);

  private static final Comparator<Notice> BY_DEPARTMENT =
      Comparator.comparing(QualityWorkbook::department);

  private final Labels labels;
  private final NoticeText notices;

  public QualityWorkbook(Labels labels) {
    this.labels = labels;
    this.notices = new NoticeText(labels);
  }

  public void write(QualityReport report, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      BookTable<Notice> table = table(report);
      XSSFSheet sheet = workbook.createSheet(table.name());
      BookStyles styles = new BookStyles(workbook, labels.text("book.font"));
      new BookSheet(sheet, styles, new CellText(), labels).write(table);
      int answer = table.columns().all().size() - 1;
      for (int row = 1; row <= sheet.getLastRowNum(); row++) {
        sheet.getRow(row).getCell(answer).setCellStyle(styles.answer());
      }
      protect(sheet);
      workbook.write(out);
    }
  }

  private BookTable<Notice> table(QualityReport report) {
    Stream<Notice> questions =
        Stream.of(report.questions(), report.unanswered())
            .flatMap(List::stream)
            .sorted(BY_DEPARTMENT);
    return new BookTable<>(labels.text("quality.sheet"), List.of(), columns(), LOOK, questions);
  }

  private Columns<Notice> columns() {
    return new Columns<Notice>(labels)
        .text("quality.department", 14, QualityWorkbook::department)
        .text("quality.column.id", 12, Notice::taskId)
        .text("quality.column.name", 24, Notice::taskName)
        .text("quality.column.file", 18, each -> file(each.place()))
        .text("quality.column.sheet", 10, each -> each.place().sheet())
        .text("quality.column.cell", 10, each -> cell(each.place()))
        .text("quality.column.value", 12, notices::value)
        .text("quality.column.question", 56, notices::advice)
        .text("quality.column.answer", 28, each -> null);
  }

  private static String department(Notice question) {
    return String.valueOf(question.values().getOrDefault("department", ""));
  }

  private static String file(Place place) {
    return place.file().replaceFirst("^.*[/\\\\]", "");
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

  /** Against slips, not against people: there is no password. */
  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }
}
