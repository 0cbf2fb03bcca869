package jp.mikiwame.intake.table;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Place;

/**
 * What a workbook consists of.
 *
 * @param sheets the part of each sheet with cells, by its name and in their order
 * @param texts part with the texts of all sheets
 * @param styles part with the number formats
 * @param from1904 whether days are counted from 1904 on, as old Macintosh versions do
 */
record WorkbookOutline(
    Map<String, String> sheets, Optional<String> texts, Optional<String> styles, boolean from1904) {

  static WorkbookOutline of(WorkbookParts parts, String file) throws IOException, BrokenInventory {
    String workbook = only(relations(parts, ""), "officeDocument").orElse("xl/workbook.xml");
    Map<String, Relation> relations = relations(parts, workbook);
    Map<String, String> sheets = new LinkedHashMap<>();
    boolean from1904 = false;
    try (XmlPart xml = parts.xml(workbook)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          from1904 = xml.attribute("date1904").filter(List.of("1", "true")::contains).isPresent();
        } else if (xml.starts("sheet")) {
          addSheet(xml, relations, sheets);
          checkNumber(sheets.size(), file);
        }
      }
    }
    if (sheets.isEmpty()) {
      throw TableFault.error("workbook-damaged", Place.file(file), Map.of("detail", workbook));
    }
    return new WorkbookOutline(
        sheets, only(relations, "sharedStrings"), only(relations, "styles"), from1904);
  }

  /** Sheets that hold nothing but a chart have no cells. A sheet without a part is damaged. */
  private static void addSheet(
      XmlPart xml, Map<String, Relation> relations, Map<String, String> sheets) {
    Relation sheet =
        relations.getOrDefault(xml.attribute("id").orElse(""), new Relation("worksheet", ""));
    if (sheet.type().equals("worksheet")) {
      sheets.putIfAbsent(xml.attribute("name").orElse(""), sheet.part());
    }
  }

  private static void checkNumber(int sheets, String file) throws BrokenInventory {
    if (sheets > TableLimits.SHEETS) {
      throw TableFault.error(
          "workbook-sheets-many", Place.file(file), Map.of("most", TableLimits.SHEETS));
    }
  }

  private static Optional<String> only(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .findFirst();
  }

  /** A part that another part refers to, and as what. */
  private record Relation(String type, String part) {}

  /**
   * @param part empty for those of the whole package
   */
  private static Map<String, Relation> relations(WorkbookParts parts, String part)
      throws IOException, BrokenInventory {
    int name = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, name);
    String home = folder + "_rels/" + part.substring(name) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (!parts.has(home)) {
      return relations;
    }
    try (XmlPart xml = parts.xml(home)) {
      while (xml.nextStart("Relationship")) {
        if (!xml.attribute("TargetMode").orElse("").equals("External")) {
          String type = xml.attribute("Type").orElse("");
          relations.put(
              xml.attribute("Id").orElse(""),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  resolved(folder, xml.attribute("Target").orElse(""))));
        }
      }
    }
    return relations;
  }

  /** Only the names of parts are looked up with it, never those of files. */
  private static String resolved(String folder, String target) {
    try {
      String path = new URI("/" + folder).resolve(new URI(target)).getPath();
      return path == null ? target : path.replaceFirst("^/+", "");
    } catch (URISyntaxException e) {
      return target;
    }
  }
}
