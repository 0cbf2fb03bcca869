package jp.mikiwame.intake.survey.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.survey.form.FormStyles.Look;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet about the organisation: a row for each question, its answer beside it. */
final class OrganizationSheet {

  private static final FormTexts TEXTS = FormTexts.OURS;
  private static final int[] WIDTHS = {22, 30, 22, 44};
  private static final int ANSWERS = 1;

  private final List<FormColumn> questions;
  private final Sheet sheet;
  private final FormStyles styles;

  OrganizationSheet(List<FormColumn> questions, Workbook workbook, FormStyles styles) {
    this.questions = questions;
    this.sheet = workbook.createSheet(TEXTS.sheets().get(SurveyPart.ORGANIZATION));
    this.styles = styles;
  }

  void write(FormRows rows) {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * FormWidth.UNITS);
    }
    writeHeading();
    int number = 1;
    for (FormColumn question : questions) {
      JsonNode answer =
          rows.of(SurveyPart.ORGANIZATION)
              .map(row -> row.at(question))
              .findFirst()
              .orElse(MissingNode.getInstance());
      FormValidation.explain(sheet, question, number);
      write(question, FormAnswer.of(question, answer, Map.of()), sheet.createRow(number++));
    }
    sheet.createFreezePane(0, 1);
    FormProtection.protect(sheet);
    FormPrint.setUp(sheet, 1);
  }

  private void writeHeading() {
    Row row = sheet.createRow(0);
    for (int i = 0; i < WIDTHS.length; i++) {
      FormCell.write(
          row, i, new FormAnswer(TEXTS.organizationHeadings().get(i), Look.HEADING), styles);
    }
  }

  private void write(FormColumn question, FormAnswer answer, Row row) {
    FormCell.write(row, 0, new FormAnswer(question.survey().heading(), Look.HEADING), styles);
    FormCell.write(row, ANSWERS, answer, styles);
    FormCell.write(row, 2, new FormAnswer(question.survey().example(), Look.EXAMPLE), styles);
    FormCell.write(row, 3, new FormAnswer(question.survey().note(), Look.PARAGRAPH), styles);
  }
}
