package jp.mikiwame.intake.table;

import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads a cell of an old workbook; of a formula the result that was kept. */
final class XlsCells {

  private final NumberCells numbers;

  XlsCells(boolean from1904) {
    this.numbers = new NumberCells(from1904);
  }

  Optional<Cell> read(org.apache.poi.ss.usermodel.Cell cell) {
    int column = cell.getColumnIndex() + 1;
    CellType type = cell.getCellType();
    return switch (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type) {
      case STRING ->
          Optional.of(cell.getRichStringCellValue().getString())
              .filter(text -> !Blanks.isBlank(text))
              .map(text -> Cell.text(column, text));
      case NUMERIC -> Optional.of(numbers.cell(column, cell.getNumericCellValue(), form(cell)));
      case BOOLEAN ->
          Optional.of(
              new Cell(
                  column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", Cell.Kind.TRUTH, null));
      case ERROR ->
          Optional.of(new Cell(column, sign(cell.getErrorCellValue()), Cell.Kind.FAULT, null));
      default -> Optional.empty();
    };
  }

  private static NumberForm form(org.apache.poi.ss.usermodel.Cell cell) {
    CellStyle style = cell.getCellStyle();
    return NumberForm.of(style.getDataFormat(), style.getDataFormatString());
  }

  private static String sign(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }
}
