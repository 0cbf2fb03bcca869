package jp.mikiwame.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/** The rows of a sheet of an Excel workbook as they are written, each cell in one place only. */
final class SheetRows implements RowReader {

  private final XmlPart xml;
  private final XlsxCells content;
  private final Place sheet;
  private int number;

  SheetRows(XmlPart xml, XlsxCells content, Place sheet) {
    this.xml = xml;
    this.content = content;
    this.sheet = sheet;
  }

  @Override
  public Row next() throws IOException, BrokenInventory {
    while (xml.nextStart("row")) {
      startRow();
      List<Cell> cells = cells();
      if (!cells.isEmpty()) {
        return new Row(number, cells);
      }
    }
    return null;
  }

  /** A row without a number follows that before it. Rows out of order are not written by Excel. */
  private void startRow() throws BrokenInventory {
    int next = xml.number("r", number + 1);
    if (next <= number) {
      throw xml.damaged();
    }
    number = next;
    if (number > TableLimits.ROWS) {
      throw TableFault.error("table-too-long", place(0), Map.of("most", TableLimits.ROWS));
    }
  }

  private List<Cell> cells() throws IOException, BrokenInventory {
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    int column = 0;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        column = xml.attribute("r").map(SheetRows::column).orElse(column + 1);
        Cell cell = content.read(xml, place(column));
        if (cell != null) {
          checkWidth(column);
          cells.put(column, cell);
        }
      }
    }
    return new ArrayList<>(cells.values());
  }

  private void checkWidth(int column) throws BrokenInventory {
    if (column > TableLimits.COLUMNS) {
      throw TableFault.error("table-too-wide", place(column), Map.of("most", TableLimits.COLUMNS));
    }
  }

  /** The column of an address such as {@code AB12}. */
  static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = Math.min(1 << 20, column * 26 + (address.charAt(i) & 0x1F));
    }
    return Math.max(1, column);
  }

  private Place place(int column) {
    return Place.cell(sheet.file(), sheet.sheet(), number, column);
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
