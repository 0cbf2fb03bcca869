package jp.mikiwame.intake.survey.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.survey.form.FormStyles.Look;
import jp.mikiwame.model.InventoryMember;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet: how to fill the form in, and what each of its columns asks. */
final class FormGuide {

  private static final FormTexts TEXTS = FormTexts.OURS;
  private static final int[] WIDTHS = {30, 24, 26, 56, 56};
  private static final float LINE_POINTS = 15;
  private static final float TITLE_POINTS = 24;

  private final Sheet sheet;
  private final FormStyles styles;
  private int rows;

  FormGuide(Workbook workbook, FormStyles styles) {
    this.sheet = workbook.createSheet(TEXTS.guide());
    this.styles = styles;
  }

  void write(Map<SurveyPart, List<FormColumn>> columns) {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * FormWidth.UNITS);
    }
    writeAcross(TEXTS.title(), Look.TITLE);
    TEXTS.paragraphs().forEach(paragraph -> writeAcross(paragraph, Look.PARAGRAPH));
    columns.forEach(this::write);
    FormProtection.protect(sheet);
    FormPrint.setUp(sheet, 1);
  }

  private void write(SurveyPart part, List<FormColumn> columns) {
    rows++;
    writeAcross(TEXTS.heading(part), Look.TITLE);
    write(TEXTS.headings(), Look.HEADING);
    columns.forEach(column -> write(line(column), Look.PARAGRAPH));
  }

  private static List<String> line(FormColumn column) {
    return List.of(
        column.survey().heading(),
        column.member().map(FormGuide::need).orElse(""),
        column.survey().example(),
        column.survey().note(),
        String.join(TEXTS.between(), column.words().values()));
  }

  private static String need(InventoryMember member) {
    if (!member.required()) {
      return "";
    }
    return member.nullable() ? TEXTS.nullable() : TEXTS.required();
  }

  private void writeAcross(String text, Look look) {
    Row row = write(List.of(text), look);
    int last = WIDTHS.length - 1;
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, last));
    int width = Arrays.stream(WIDTHS).sum();
    if (look == Look.PARAGRAPH) {
      row.setHeightInPoints(LINE_POINTS * (1 + FormWidth.of(text) / width));
    }
  }

  private Row write(List<String> texts, Look look) {
    Row row = sheet.createRow(rows++);
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(texts.get(i));
      cell.setCellStyle(styles.of(look));
      lines = Math.max(lines, 1 + FormWidth.of(texts.get(i)) / (WIDTHS[i] - 2));
    }
    row.setHeightInPoints(look == Look.TITLE ? TITLE_POINTS : LINE_POINTS * lines);
    return row;
  }
}
