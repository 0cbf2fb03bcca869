package jp.mikiwame.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.table.Cell.Kind;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both kinds of workbook give the cells that a person sees in Excel. */
class WorkbookTest {

  @TempDir private Path folder;

  enum Age {
    OLD(HSSFWorkbook::new),
    TODAY(XSSFWorkbook::new);

    private final Supplier<Workbook> empty;

    Age(Supplier<Workbook> empty) {
      this.empty = empty;
    }
  }

  interface Filling {
    void fill(Workbook workbook, Sheet sheet);
  }

  @ParameterizedTest
  @EnumSource
  void eachKindOfContentIsTold(Age age) throws Exception {
    List<Row> rows =
        rows(
            age,
            (workbook, sheet) -> {
              var row = sheet.createRow(2);
              row.createCell(0).setCellValue("会計伝票\nの入力");
              row.createCell(1).setCellValue(1234.5678);
              row.createCell(2).setCellValue(true);
              row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
              row.createCell(4).setCellValue(" 　");
              row.createCell(6).setCellValue(0.123);
              row.getCell(6).setCellStyle(style(workbook, "0%"));
              row.createCell(7).setCellValue(12000);
              row.getCell(7).setCellStyle(style(workbook, "#,##0\"件\""));
            });

    assertThat(rows)
        .containsExactly(
            new Row(
                3,
                List.of(
                    Cell.text(1, "会計伝票\nの入力"),
                    new Cell(2, "1234.5678", Kind.NUMBER, 1234.5678),
                    new Cell(3, "TRUE", Kind.TRUTH, null),
                    new Cell(4, "#REF!", Kind.FAULT, null),
                    new Cell(7, "12%", Kind.NUMBER, 0.123),
                    new Cell(8, "12,000件", Kind.NUMBER, 12000.0))));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy/m/d                            | 46296        | 2026-10-01          | DATE",
        "[$-411]ggge\"年\"m\"月\"d\"日\"     | 46296        | 2026-10-01          | DATE",
        "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@ | 46296 | 2026-10-01        | DATE",
        "m\"月\"d\"日\"(aaa)                 | 46296        | 2026-10-01          | DATE",
        "yyyy\"年\"m\"月\"                   | 46296        | 2026-10-01          | DATE",
        "[Red]yyyy/m/d                      | 46296.75     | 2026-10-01          | DATE",
        "yyyy/m/d h:mm                       | 46296.75     | 2026-10-01T18:00:00 | DATE",
        "yyyy/m/d h:mm                       | 46296        | 2026-10-01          | DATE",
        "yyyy/m/d                            | 0            | 1900/1/0            | TEXT",
        "yyyy/m/d                            | 59           | 1900-02-28          | DATE",
        "yyyy/m/d                            | 60           | 1900/2/29           | TEXT",
        "yyyy/m/d                            | 61           | 1900-03-01          | DATE",
        "yyyy/m/d                            | 3000000      | #####               | TEXT",
        "yyyy/m/d                            | -1           | #####               | TEXT",
        "[h]:mm                              | 17.697222222 | 424:44              | DURATION",
        "h:mm                                | 0.0208333333 | 0:30                | DURATION",
        "h\"時間\"mm\"分\"                   | 1.0625       | 25:30               | DURATION",
        "[h]:mm:ss                           | 0.00001157407| 0:00:01             | DURATION",
        "[mm]:ss                             | 0.0625       | 1:30                | DURATION",
        "0.00                                | 2.5          | 2.50                | NUMBER",
        "0.00E+00                            | 1500         | 1.50E+03            | NUMBER",
        "#,##0_);[Red](#,##0)                 | -1500        | (1,500)             | NUMBER",
        "0\"日\"                             | 3            | 3日                 | NUMBER",
        "0\"h\"                              | 3            | 3h                  | NUMBER",
        "General                             | 1e-7         | 0.0000001           | NUMBER",
        "#,##0;-#,##0;\"－\"               | 0            | 0                   | NUMBER",
        "General                             | 100000       | 100000              | NUMBER"
      })
  void aNumberIsWhatItsFormatShows(String format, double value, String text, Kind kind)
      throws Exception {
    for (Age age : Age.values()) {
      Cell cell =
          rows(
                  age,
                  (workbook, sheet) -> {
                    var written = sheet.createRow(0).createCell(0);
                    written.setCellValue(value);
                    written.setCellStyle(style(workbook, format));
                  })
              .get(0)
              .cells()
              .get(0);

      assertThat(cell)
          .as(age.name())
          .isEqualTo(new Cell(1, text, kind, kind == Kind.NUMBER ? value : null));
    }
  }

  @Test
  @DisplayName("日本語版Excelが書式を書かずに番号だけ残した日付と時刻も読む")
  void datesOfJapaneseExcelThatHaveANumberOnlyAreKnown() throws Exception {
    TinyWorkbook workbook =
        new TinyWorkbook()
            .styles("", "<xf numFmtId=\"31\"/><xf numFmtId=\"57\"/><xf numFmtId=\"32\"/>")
            .rows(
                "<row r=\"1\"><c s=\"0\"><v>46296</v></c><c s=\"1\"><v>46296</v></c>"
                    + "<c s=\"2\"><v>0.5</v></c></row>");

    assertThat(texts(workbook)).containsExactly("2026-10-01,2026-10-01,12:00");
  }

  @Test
  void daysThatAreCountedFrom1904AreTheSameDays() throws Exception {
    String sheets = "<sheet name=\"業務\" sheetId=\"1\" r:id=\"r1\"/>";
    TinyWorkbook workbook =
        new TinyWorkbook()
            .part(
                TinyWorkbook.WORKBOOK,
                TinyWorkbook.workbook(sheets, "<workbookPr date1904=\"1\"/>"))
            .styles("", "<xf numFmtId=\"14\"/>")
            .rows("<row r=\"1\"><c s=\"0\"><v>44834</v></c><c s=\"0\"><v>0</v></c></row>");

    assertThat(texts(workbook)).containsExactly("2026-10-01,1904-01-01");
  }

  @Test
  @DisplayName("ふりがなは読まず、分けて書かれた文字はつなぐ")
  void rubyIsLeftOutAndRichTextIsJoined() throws Exception {
    String ruby = "<rPh sb=\"0\" eb=\"2\"><t>カイケイ</t></rPh><phoneticPr fontId=\"1\"/>";
    TinyWorkbook workbook =
        new TinyWorkbook()
            .texts(
                "<si><r><rPr/><t>会</t></r><r><t xml:space=\"preserve\">計 </t></r>"
                    + ruby
                    + "</si><si><t>a_x000D_&#10;b&amp;_x005F_x000D_</t></si>")
            .rows(
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>窓口_x005F_x000D_</t>"
                    + ruby
                    + "</is></c><c t=\"s\"><v>1</v></c></row>");

    assertThat(texts(workbook)).containsExactly("会計 ,窓口_x000D_,a\r\nb&_x000D_");
  }

  @Test
  void aFormulaIsItsKeptResultAndIsNeverComputed() throws Exception {
    TinyWorkbook workbook =
        new TinyWorkbook()
            .rows(
                "<row r=\"1\"><c><f>1+1</f><v>3</v></c><c t=\"str\"><f>A9</f><v>語</v></c>"
                    + "<c t=\"str\"><f>A9</f><v></v></c><c><f>SUM(A1)</f></c>"
                    + "<c t=\"e\"><f>A0</f><v>#REF!</v></c><c t=\"b\"><f>1=1</f><v>0</v></c></row>");

    List<Cell> cells = rows(workbook).get(0).cells();

    assertThat(cells)
        .extracting(Cell::text)
        .containsExactly("3", "語", "=SUM(A1)", "#REF!", "FALSE");
    assertThat(cells)
        .extracting(Cell::kind)
        .containsExactly(Kind.NUMBER, Kind.TEXT, Kind.UNCOMPUTED, Kind.FAULT, Kind.TRUTH);
    assertThat(cells).extracting(Cell::column).containsExactly(1, 2, 4, 5, 6);
  }

  @ParameterizedTest
  @EnumSource
  void aMergedValueIsInEachOfItsPlaces(Age age) throws Exception {
    List<Row> rows =
        rows(
            age,
            (workbook, sheet) -> {
              sheet.createRow(0).createCell(0).setCellValue("業務");
              sheet.getRow(0).createCell(2).setCellValue("手順");
              for (int i : List.of(1, 2, 5)) {
                sheet.createRow(i).createCell(3).setCellValue(i);
              }
              sheet.getRow(1).createCell(0).setCellValue("入力");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
              sheet.addMergedRegion(new CellRangeAddress(1, 4, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
              sheet.addMergedRegion(new CellRangeAddress(5, 900, 3, 3));
            });

    assertThat(rows.stream().map(WorkbookTest::shown))
        .containsExactly("1: A業務 B業務 C手順", "2: A入力 D1", "3: A入力 D2", "4: A入力", "5: A入力", "6: D5");
    assertThat(rows.stream().map(row -> row.cells().get(0).firstRow()))
        .containsExactly(0, 0, 2, 2, 2, 0);
    assertThat(rows.get(0).at(2).orElseThrow().repeated()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everySheetIsListedAndMayBeReadAgain(Age age) throws Exception {
    Path file =
        write(
            age,
            (workbook, sheet) -> {
              sheet.createRow(0).createCell(0).setCellValue("あ");
              workbook.createSheet("隠した").createRow(1).createCell(1).setCellValue("い");
              workbook.setSheetHidden(1, true);
            });
    try (TableFile table = open(file)) {
      assertThat(table.sheets()).containsExactly("業務", "隠した");
      for (int i = 0; i < 2; i++) {
        assertThat(shown(rows(table, "隠した").get(0))).isEqualTo("2: Bい");
        assertThat(shown(rows(table, "業務").get(0))).isEqualTo("1: Aあ");
      }
    }
  }

  @Test
  void bothFormsOfTheStandardAndPrefixedNamesAreRead() throws Exception {
    TinyWorkbook workbook =
        new TinyWorkbook()
            .part(
                TinyWorkbook.SHEET,
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
                    + "<x:sheetData><x:row r=\"4\"><x:c r=\"AB4\" t=\"d\"><x:v>2026-10-01T00:00:00.000</x:v></x:c>"
                    + "</x:row></x:sheetData></x:worksheet>");

    assertThat(rows(workbook))
        .containsExactly(new Row(4, List.of(new Cell(28, "2026-10-01", Kind.DATE, null))));
  }

  private List<Row> rows(Age age, Filling filling) throws Exception {
    try (TableFile table = open(write(age, filling))) {
      return rows(table, "業務");
    }
  }

  private Path write(Age age, Filling filling) throws Exception {
    Path file = folder.resolve(age + ".bin");
    try (Workbook workbook = age.empty.get();
        OutputStream out = Files.newOutputStream(file)) {
      filling.fill(workbook, workbook.createSheet("業務"));
      workbook.write(out);
    }
    return file;
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private List<Row> rows(TinyWorkbook workbook) throws Exception {
    try (TableFile table = open(workbook.write(folder.resolve("小.xlsx")))) {
      return rows(table, "業務");
    }
  }

  private List<String> texts(TinyWorkbook workbook) throws Exception {
    return rows(workbook).stream()
        .map(row -> String.join(",", row.cells().stream().map(Cell::text).toList()))
        .toList();
  }

  private static TableFile open(Path file) throws Exception {
    return TableFiles.open(file, file.getFileName().toString(), ImportOptions.NONE);
  }

  private static List<Row> rows(TableFile table, String sheet) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = table.rows(sheet)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String shown(Row row) {
    StringBuilder text = new StringBuilder(row.number() + ":");
    row.cells()
        .forEach(cell -> text.append(" ").append((char) ('@' + cell.column())).append(cell.text()));
    return text.toString();
  }
}
