package jp.mikiwame.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel workbook written part by part, so that any of them may be wrong. */
final class TinyWorkbook {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String WORKBOOK = "xl/workbook.xml";

  private static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, Content> parts = new LinkedHashMap<>();

  /** Writes a part, which may be larger than memory. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  TinyWorkbook() {
    part("[Content_Types].xml", "<Types/>");
    part("_rels/.rels", relations("officeDocument", WORKBOOK));
    part(WORKBOOK, workbook("<sheet name=\"業務\" sheetId=\"1\" r:id=\"r1\"/>", ""));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet", "worksheets/sheet1.xml",
            "sharedStrings", "sharedStrings.xml",
            "styles", "styles.xml"));
    texts("<si><t>業務名</t></si><si><t>会計</t></si>");
    styles("", "<xf numFmtId=\"0\"/>");
    rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
  }

  static String workbook(String sheets, String properties) {
    return "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
        .formatted(SPREADSHEET, RELATION, properties, sheets);
  }

  static String relations(String... typesAndParts) {
    StringBuilder all = new StringBuilder("<Relationships>");
    for (int i = 0; i < typesAndParts.length; i += 2) {
      all.append(
          "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, RELATION, typesAndParts[i], typesAndParts[i + 1]));
    }
    return all.append("</Relationships>").toString();
  }

  static String sheet(String rows, String behind) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
        .formatted(SPREADSHEET, rows, behind);
  }

  TinyWorkbook rows(String rows) {
    return part(SHEET, sheet(rows, ""));
  }

  TinyWorkbook rows(String rows, String behind) {
    return part(SHEET, sheet(rows, behind));
  }

  TinyWorkbook texts(String items) {
    return part(TEXTS, "<sst xmlns=\"%s\">%s</sst>".formatted(SPREADSHEET, items));
  }

  /**
   * @param formats of the workbook's own
   * @param cells one {@code xf} for each style that a cell may have
   */
  TinyWorkbook styles(String formats, String cells) {
    return part(
        STYLES,
        "<styleSheet><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(formats, cells));
  }

  TinyWorkbook part(String name, String text) {
    return part(name, out -> out.write(text.getBytes(UTF_8)));
  }

  TinyWorkbook part(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  TinyWorkbook without(String part) {
    parts.remove(part);
    return this;
  }

  Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().to(zip);
        zip.closeEntry();
      }
    }
    return file;
  }
}
