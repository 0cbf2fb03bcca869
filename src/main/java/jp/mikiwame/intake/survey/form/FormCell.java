package jp.mikiwame.intake.survey.form;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** What a cell of a workbook can hold. */
final class FormCell {

  static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

  /** Characters that XML has no way to write. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

  /** A text that a spreadsheet would take for a character written by its number. */
  private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private FormCell() {}

  static boolean canBeWritten(String text) {
    return !UNWRITABLE.matcher(text).find();
  }

  /** Leaves a cell that has no answer yet empty, in the look of those below it. */
  static void write(Row row, int index, FormAnswer answer, FormStyles styles) {
    Cell cell = row.createCell(index);
    cell.setCellStyle(styles.of(answer.look()));
    if (answer.value() instanceof Double number) {
      cell.setCellValue(number);
    } else if (answer.value() instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (answer.value() != null) {
      cell.setCellValue(escaped(answer.value().toString()));
    }
  }

  static String escaped(String text) {
    return NUMBERED.matcher(text).replaceAll("_x005F_");
  }
}
