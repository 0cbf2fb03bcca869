package jp.mikiwame.intake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook of Excel 97 to 2003 (.xls), which is small enough to be held as a whole. */
final class XlsTable implements TableFile {

  private final String name;
  private final HSSFWorkbook workbook;
  private final Map<String, HSSFSheet> sheets = new LinkedHashMap<>();
  private final TableNotices notices;

  private XlsTable(String name, HSSFWorkbook workbook, DirectoryNode root) {
    this.name = name;
    this.workbook = workbook;
    this.notices = new TableNotices(name);
    IntStream.range(0, workbook.getNumberOfSheets())
        .forEach(i -> sheets.putIfAbsent(workbook.getSheetName(i), workbook.getSheetAt(i)));
    if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
      notices.add(Notice.warning("workbook-macros-ignored", Place.file(name), Map.of()));
    }
    if (root.getEntryNames().stream().anyMatch(entry -> entry.startsWith("MBD"))) {
      notices.add(Notice.warning("workbook-objects-ignored", Place.file(name), Map.of()));
    }
  }

  static TableFile open(Path file, String name, DirectoryNode root, Optional<String> password)
      throws IOException, BrokenInventory {
    if (Files.size(file) > TableLimits.OLD_WORKBOOK) {
      throw TableFault.error("workbook-too-large", Place.file(name), Map.of("part", "Workbook"));
    }
    return new XlsTable(name, workbook(name, root, password), root);
  }

  /** One that is merely locked against changes needs no password, even if one is given. */
  private static HSSFWorkbook workbook(String name, DirectoryNode root, Optional<String> password)
      throws IOException, BrokenInventory {
    try {
      return new HSSFWorkbook(root, true);
    } catch (EncryptedDocumentException locked) {
      Biff8EncryptionKey.setCurrentUserPassword(password.orElseThrow(() -> OleFile.locked(name)));
      return unlocked(name, root);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static HSSFWorkbook unlocked(String name, DirectoryNode root)
      throws IOException, BrokenInventory {
    try {
      return new HSSFWorkbook(root, true);
    } catch (EncryptedDocumentException e) {
      throw OleFile.wrongPassword(name);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  @Override
  public RowReader rows(String title) throws BrokenInventory {
    HSSFSheet sheet = sheets.get(title);
    if (sheet == null) {
      throw new IllegalArgumentException("No such sheet (%s)".formatted(title));
    }
    Place place = Place.cell(name, title, 0, 0);
    try {
      return extent(sheet).over(new Rows(sheet, place));
    } catch (RuntimeException e) {
      throw damaged(place);
    }
  }

  /** Damage within a sheet comes to light where it is used, as whatever exception. */
  private static BrokenInventory damaged(Place sheet) {
    return TableFault.error("workbook-damaged", sheet, Map.of("detail", "Workbook"));
  }

  private static SheetExtent extent(HSSFSheet sheet) {
    int lastColumn = 0;
    for (org.apache.poi.ss.usermodel.Row row : sheet) {
      lastColumn = Math.max(lastColumn, row.getLastCellNum());
    }
    List<MergedRegion> merged = new ArrayList<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      merged.add(
          new MergedRegion(
              region.getFirstRow() + 1,
              region.getLastRow() + 1,
              region.getFirstColumn() + 1,
              region.getLastColumn() + 1));
    }
    return SheetExtent.of(sheet.getLastRowNum() + 1, lastColumn, merged);
  }

  @Override
  public List<Notice> notices() {
    return notices.all();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private final class Rows implements RowReader {

    private final Iterator<org.apache.poi.ss.usermodel.Row> rows;
    private final XlsCells content;
    private final Place place;

    Rows(HSSFSheet sheet, Place place) {
      this.place = place;
      this.rows = sheet.iterator();
      this.content = new XlsCells(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    @Override
    public Row next() throws BrokenInventory {
      try {
        while (rows.hasNext()) {
          Row row = row(rows.next());
          if (!row.isEmpty()) {
            return row;
          }
        }
        return null;
      } catch (RuntimeException e) {
        throw damaged(place);
      }
    }

    private Row row(org.apache.poi.ss.usermodel.Row written) {
      List<Cell> cells = new ArrayList<>();
      written.forEach(cell -> content.read(cell).ifPresent(cells::add));
      return new Row(written.getRowNum() + 1, cells);
    }

    @Override
    public void close() {
      // The workbook is held as a whole.
    }
  }
}
