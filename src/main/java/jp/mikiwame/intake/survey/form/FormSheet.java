package jp.mikiwame.intake.survey.form;

import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.survey.AnswerForm;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.survey.form.FormRows.FormRow;
import jp.mikiwame.intake.survey.form.FormStyles.Look;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of questions: a heading, an example, and a row for each answer. */
final class FormSheet {

  /** Rows above the answers: the heading and the example. */
  static final int ABOVE = 2;

  private static final float HEADING_POINTS = 42;

  /** Not every program works out the height of rows that it has not written. */
  private static final float LINE_POINTS = 14;

  /** Characters across a page of A4 in landscape that can still be read. */
  private static final int PAGE = 220;

  private final SurveyPart part;
  private final List<FormColumn> columns;
  private final Sheet sheet;
  private final FormStyles styles;

  FormSheet(SurveyPart part, List<FormColumn> columns, Workbook workbook, FormStyles styles) {
    this.part = part;
    this.columns = columns;
    this.sheet = workbook.createSheet(FormTexts.OURS.sheets().get(part));
    this.styles = styles;
  }

  void write(FormRows rows, Map<String, String> systems) {
    prepareColumns();
    writeHeading();
    writeExample();
    int[] number = {ABOVE};
    rows.of(part).forEach(row -> write(row, sheet.createRow(number[0]++), systems));
    FormValidation.add(sheet, columns);
    sheet.createFreezePane(firstScrolled(), 1);
    FormProtection.protect(sheet);
    setUpPrint();
  }

  private void prepareColumns() {
    sheet.setColumnWidth(0, FormWidth.EXAMPLE * FormWidth.UNITS);
    sheet.setDefaultColumnStyle(0, styles.of(Look.TEXT));
    for (FormColumn column : columns) {
      sheet.setColumnWidth(column.index(), FormWidth.of(column) * FormWidth.UNITS);
      sheet.setDefaultColumnStyle(column.index(), styles.of(FormAnswer.blank(column)));
    }
  }

  private void writeHeading() {
    Row row = sheet.createRow(0);
    row.setHeightInPoints(HEADING_POINTS);
    write(row, 0, new FormAnswer("", Look.HEADING));
    columns.forEach(
        column ->
            write(row, column.index(), new FormAnswer(column.survey().heading(), Look.HEADING)));
  }

  private void writeExample() {
    Row row = sheet.createRow(1);
    write(row, 0, new FormAnswer(FormTexts.OURS.example(), Look.EXAMPLE));
    columns.forEach(
        column ->
            write(row, column.index(), new FormAnswer(column.survey().example(), Look.EXAMPLE)));
  }

  private void write(FormRow answers, Row row, Map<String, String> systems) {
    int lines = 1;
    for (FormColumn column : columns) {
      FormAnswer answer = FormAnswer.of(column, answers.at(column), systems);
      lines = Math.max(lines, FormWidth.lines(column, answer));
      write(row, column.index(), answer);
    }
    if (lines > 1) {
      row.setHeightInPoints(lines * LINE_POINTS);
    }
  }

  private void write(Row row, int index, FormAnswer answer) {
    FormCell.write(row, index, answer, styles);
  }

  /** The mark of the example and the names stay in sight. */
  private int firstScrolled() {
    boolean wide = part == SurveyPart.TASKS || part == SurveyPart.STEPS;
    return wide ? columns.stream().filter(this::isName).findFirst().orElseThrow().index() + 1 : 1;
  }

  private boolean isName(FormColumn column) {
    return column.survey().answer() == AnswerForm.TEXT;
  }

  private void setUpPrint() {
    int width = columns.stream().mapToInt(FormWidth::of).sum();
    FormPrint.setUp(sheet, (int) Math.ceil(width / (double) PAGE));
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    if (firstScrolled() > 1) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, firstScrolled() - 1));
    }
  }
}
