package jp.mikiwame.intake.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.survey.form.FormStyles.Look;
import jp.mikiwame.intake.value.ChoiceWords;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** The words to choose from, on a sheet of their own, and the names under which cells find them. */
final class FormChoices {

  private static final String PREFIX = "choice_";

  private final Workbook workbook;
  private final FormStyles styles;

  FormChoices(Workbook workbook, FormStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  static String name(String choice) {
    return PREFIX + choice;
  }

  /** Writes the words of all choices, a column for each. */
  void write(List<FormColumn> columns) {
    Map<String, List<String>> choices = new TreeMap<>();
    columns.forEach(column -> column.choice().ifPresent(name -> choices.put(name, words(name))));
    Sheet sheet = workbook.createSheet(FormTexts.OURS.choices());
    int longest = choices.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      writeRow(sheet.createRow(i), choices);
    }
    int column = 0;
    for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
      name(choice.getKey(), sheet, column++, choice.getValue().size());
    }
    FormProtection.protect(sheet);
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  private void writeRow(Row row, Map<String, List<String>> choices) {
    int column = 0;
    for (List<String> words : choices.values()) {
      if (row.getRowNum() < words.size()) {
        Cell cell = row.createCell(column);
        cell.setCellValue(words.get(row.getRowNum()));
        cell.setCellStyle(styles.of(Look.PARAGRAPH));
      }
      column++;
    }
  }

  /** Who does not know can say so wherever there is a choice. */
  private static List<String> words(String choice) {
    List<String> words = new ArrayList<>(ChoiceWords.of(choice).values());
    words.add(FormTexts.OURS.unknown());
    return words;
  }

  private void name(String choice, Sheet sheet, int column, int size) {
    String letters = CellReference.convertNumToColString(column);
    Name name = workbook.createName();
    name.setNameName(name(choice));
    name.setRefersToFormula(
        "'%s'!$%s$1:$%s$%d".formatted(sheet.getSheetName(), letters, letters, size));
  }

  /** Names what people enter in a column, so that another sheet can offer it. */
  void nameEntries(SurveyPart part, int column) {
    String sheet = FormTexts.OURS.sheets().get(part);
    String letters = CellReference.convertNumToColString(column);
    Name name = workbook.createName();
    name.setNameName(name(part.name()));
    // From the row below the example, which cannot be deleted, down to the last entry.
    name.setRefersToFormula(
        "OFFSET('%1$s'!$%2$s$2,1,0,MAX(1,COUNTA('%1$s'!$%2$s:$%2$s)-2),1)"
            .formatted(sheet, letters));
  }
}
