package jp.mikiwame.intake.survey.form;

import java.util.List;
import java.util.Optional;
import jp.mikiwame.intake.survey.SurveyPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;

/** Gives each column its list to choose from and the note that appears beside a chosen cell. */
final class FormValidation {

  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_NOTE = 255;

  private FormValidation() {}

  static void add(Sheet sheet, List<FormColumn> columns) {
    int last = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    for (FormColumn column : columns) {
      int index = column.index();
      add(sheet, column, new CellRangeAddressList(FormSheet.ABOVE, last, index, index));
    }
  }

  /** Only the cell beside a question of the organisation. */
  static void explain(Sheet sheet, FormColumn question, int row) {
    add(sheet, question, new CellRangeAddressList(row, row, 1, 1));
  }

  private static void add(Sheet sheet, FormColumn column, CellRangeAddressList cells) {
    DataValidationConstraint constraint = constraint(sheet, column);
    DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
    explain(validation, column);
    sheet.addValidationData(validation);
  }

  private static void explain(DataValidation validation, FormColumn column) {
    String note = column.survey().note();
    String heading = column.survey().heading();
    validation.createPromptBox(cut(heading, LONGEST_TITLE), cut(note, LONGEST_NOTE));
    validation.setShowPromptBox(!note.isEmpty());
    validation.setEmptyCellAllowed(true);
    boolean closed = column.choice().isPresent() && !column.isOpen();
    validation.setShowErrorBox(closed);
    if (closed) {
      validation.createErrorBox(cut(heading, LONGEST_TITLE), FormTexts.OURS.wrongWord());
    }
  }

  private static DataValidationConstraint constraint(Sheet sheet, FormColumn column) {
    Optional<String> name = column.choice().or(() -> entries(column)).map(FormChoices::name);
    return name.isPresent()
        ? sheet.getDataValidationHelper().createFormulaListConstraint(name.get())
        : new XSSFDataValidationConstraint(ValidationType.ANY, "");
  }

  /** The part whose entries a column refers to. */
  private static Optional<String> entries(FormColumn column) {
    return switch (column.survey().member()) {
      case "/tasks/department" -> Optional.of(SurveyPart.DEPARTMENTS.name());
      case "/steps/systems" -> Optional.of(SurveyPart.SYSTEMS.name());
      case "/steps/task" -> Optional.of(SurveyPart.TASKS.name());
      default -> Optional.empty();
    };
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
