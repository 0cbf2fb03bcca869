package jp.mikiwame.intake.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.table.TableFiles;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Survey forms as departments send them, written for a test. */
final class SurveyFiles {

  private final Path dir;

  SurveyFiles(Path dir) {
    this.dir = dir;
  }

  /** What is made of a CSV file with these lines. */
  Drafts csv(String... lines) throws IOException, BrokenInventory {
    return drafts(text(lines), Optional.empty());
  }

  /** What is made of a CSV file with these lines by a mapping. */
  Drafts csv(ColumnMapping mapping, String... lines) throws IOException, BrokenInventory {
    return drafts(text(lines), Optional.of(mapping));
  }

  Path text(String... lines) throws IOException {
    return Files.writeString(dir.resolve("調査票.csv"), String.join("\n", lines) + "\n");
  }

  Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
    Path file = dir.resolve("調査票.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(out);
    }
    return file;
  }

  /** A sheet with the rows given, cells separated by a vertical bar. */
  static Sheet sheet(XSSFWorkbook workbook, String name, String... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      String[] cells = rows[i].split("\\|", -1);
      Row row = sheet.createRow(i);
      for (int k = 0; k < cells.length; k++) {
        if (!cells[k].isEmpty()) {
          row.createCell(k).setCellValue(cells[k]);
        }
      }
    }
    return sheet;
  }

  static void merge(Sheet sheet, String... ranges) {
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
  }

  static Drafts drafts(Path file, Optional<ColumnMapping> mapping)
      throws IOException, BrokenInventory {
    try (TableFile table = open(file)) {
      return Drafts.of(new SurveyImporter(table, mapping));
    }
  }

  static ColumnMapping mapping(Path file) throws IOException, BrokenInventory {
    try (TableFile table = open(file)) {
      return SurveyImporter.mapping(table);
    }
  }

  static TableFile open(Path file) throws IOException, BrokenInventory {
    return TableFiles.open(file, file.getFileName().toString(), ImportOptions.NONE);
  }
}
