package jp.mikiwame.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/**
 * How far a sheet really goes, and what is merged in it: a file says both only behind its cells.
 *
 * @param merged by their first row
 */
record SheetExtent(int lastRow, int lastColumn, List<MergedRegion> merged) {

  static SheetExtent of(XmlPart xml, Place sheet) throws IOException, BrokenInventory {
    List<MergedRegion> merged = new ArrayList<>();
    int row = 0;
    int column = 0;
    int lastColumn = 0;
    while (xml.next()) {
      if (xml.starts("row")) {
        row = xml.number("r", row + 1);
        column = 0;
      } else if (xml.starts("c")) {
        column = xml.attribute("r").map(SheetRows::column).orElse(column + 1);
        lastColumn = Math.max(lastColumn, column);
      } else if (xml.starts("mergeCell")) {
        MergedRegion.of(xml.attribute("ref").orElse("")).ifPresent(merged::add);
        check(merged.size(), sheet);
      }
    }
    return of(row, lastColumn, merged);
  }

  static SheetExtent of(int lastRow, int lastColumn, List<MergedRegion> merged) {
    List<MergedRegion> sorted = new ArrayList<>(merged);
    sorted.sort(Comparator.comparingInt(MergedRegion::firstRow));
    return new SheetExtent(lastRow, Math.min(lastColumn, TableLimits.COLUMNS), List.copyOf(sorted));
  }

  private static void check(int merged, Place sheet) throws BrokenInventory {
    if (merged > TableLimits.MERGED) {
      throw TableFault.error("workbook-too-large", sheet, Map.of("part", "mergeCells"));
    }
  }

  /** Rows with a merged value in each of the places that it is shown over. */
  RowReader over(RowReader rows) {
    return merged.isEmpty() ? rows : new MergedRows(rows, this);
  }
}
