package jp.mikiwame.intake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/**
 * An Excel workbook of today (.xlsx, .xlsm). Its parts are read with limits of our own, because
 * those of the usual libraries hold a whole row, a whole sheet or the ふりがな of a text as well.
 */
final class XlsxTable implements TableFile {

  private final String name;
  private final WorkbookParts parts;
  private final Optional<Path> temporary;
  private final WorkbookOutline outline;
  private final XlsxCells cells;
  private final TableNotices notices;
  private final Map<String, SheetExtent> extents = new HashMap<>();

  private XlsxTable(String name, WorkbookParts parts, Optional<Path> temporary)
      throws IOException, BrokenInventory {
    this.name = name;
    this.parts = parts;
    this.temporary = temporary;
    this.notices = new TableNotices(name);
    this.outline = WorkbookOutline.of(parts, name);
    this.cells =
        new XlsxCells(
            WorkbookTexts.of(parts, outline.texts(), name),
            NumberForms.of(parts, outline.styles()),
            outline.from1904());
    noticeWhatIsIgnored();
  }

  /**
   * @param temporary a decrypted copy, which goes when this is closed
   */
  static TableFile open(Path path, String name, Optional<Path> temporary)
      throws IOException, BrokenInventory {
    WorkbookParts parts = WorkbookParts.open(path, name);
    try {
      Optional<FileKind> other = parts.otherKind();
      if (other.isPresent()) {
        throw TableFiles.other(other.get(), name);
      }
      return new XlsxTable(name, parts, temporary);
    } catch (IOException | BrokenInventory e) {
      parts.close();
      throw e;
    }
  }

  private void noticeWhatIsIgnored() {
    Place place = Place.file(name);
    if (parts.has("xl/vbaProject.bin") || parts.hasIn("xl/macrosheets/")) {
      notices.add(Notice.warning("workbook-macros-ignored", place, Map.of()));
    }
    if (parts.hasIn("xl/externallinks/") || parts.has("xl/connections.xml")) {
      notices.add(Notice.warning("workbook-links-ignored", place, Map.of()));
    }
    if (parts.hasIn("xl/embeddings/") || parts.hasIn("xl/activex/")) {
      notices.add(Notice.warning("workbook-objects-ignored", place, Map.of()));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(outline.sheets().keySet());
  }

  @Override
  public RowReader rows(String sheet) throws IOException, BrokenInventory {
    SheetExtent extent = extents.get(sheet);
    if (extent == null) {
      try (XmlPart xml = xml(sheet)) {
        extent = SheetExtent.of(xml, place(sheet));
      }
      extents.put(sheet, extent);
    }
    return extent.over(new SheetRows(xml(sheet), cells, place(sheet)));
  }

  private XmlPart xml(String sheet) throws IOException, BrokenInventory {
    String part = outline.sheets().get(sheet);
    if (part == null) {
      throw new IllegalArgumentException("No such sheet (%s)".formatted(sheet));
    }
    return parts.xml(part, place(sheet), TableLimits.SHEET);
  }

  private Place place(String sheet) {
    return Place.cell(name, sheet, 0, 0);
  }

  @Override
  public List<Notice> notices() {
    return notices.all();
  }

  @Override
  public void close() throws IOException {
    parts.close();
    if (temporary.isPresent()) {
      Files.deleteIfExists(temporary.get());
    }
  }
}
