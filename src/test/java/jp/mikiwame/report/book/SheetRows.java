package jp.mikiwame.report.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The table on a sheet as somebody reads it: what stands below which heading. */
final class SheetRows {

  private SheetRows() {}

  /** Texts as strings and numbers as doubles; what is empty is absent. */
  static List<Map<String, Object>> of(Sheet sheet) {
    Row headings = sheet.getRow(heading(sheet));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = headings.getRowNum() + 1; i <= sheet.getLastRowNum(); i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (Cell cell : sheet.getRow(i)) {
        if (cell.getCellType() != CellType.BLANK) {
          row.put(
              headings.getCell(cell.getColumnIndex()).getStringCellValue(),
              cell.getCellType() == CellType.NUMERIC
                  ? (Object) cell.getNumericCellValue()
                  : cell.getStringCellValue());
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** The last row that stays in sight. */
  private static int heading(Sheet sheet) {
    return sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
  }
}
