package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.Office;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that are made later of an assessment, and how LibreOffice reads them. */
class ReportCommandTest {

  @TempDir private static Path folder;

  private static Path assessment;

  @BeforeAll
  static void assess() {
    Run run =
        Run.of(
            "assess",
            "samples/city/inventory.json",
            "--format",
            "json,text,csv,md,xlsx,html",
            "--out",
            folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assessment = folder.resolve("assessment.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "md", "csv", "html", "json", "ndjson"})
  void whatIsPrintedIsWhatIsWritten(String format) throws Exception {
    Path out = folder.resolve("later-" + format);
    Run written = report("--format", format, "--out", out.toString());
    Run printed = report("--format", format);

    assertThat(written.exitCode()).as(written.err()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      Path file = files.findFirst().orElseThrow();
      assertThat(Files.readString(file)).isEqualTo(printed.out()).isNotEmpty();
      Path before = folder.resolve(file.getFileName());
      if (Files.exists(before)) {
        assertThat(file).hasSameTextualContentAs(before);
      }
    }
  }

  @Test
  void aWorkbookIsNotPrinted() {
    Run run = report("--format", "xlsx");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--out");
  }

  @Test
  void whatChangedStandsInTheReportsForPeople() throws Exception {
    String other = minimal();

    assertThat(report("--compare", other).out()).contains("変わった業務");
    assertThat(report("--compare", other, "--format", "md").out()).contains("### ");
    assertThat(report("--compare", other, "--format", "html").out())
        .contains("<section id=\"changes\"");
    Path out = folder.resolve("compared");
    report("--compare", other, "--format", "xlsx", "--out", out.toString());
    try (Workbook book = open(out.resolve("assessment.xlsx"))) {
      assertThat(book.getSheet("変更点").getLastRowNum()).isGreaterThan(10);
    }
  }

  @Test
  void rowsForOtherProgramsHaveTheStandingBeforeBesideThem() {
    String csv = report("--compare", assessment.toString(), "--format", "csv").out();
    List<String> lines = csv.lines().toList();
    assertThat(lines.get(0)).endsWith("前の順位,前の判定,前の削減/年（式の値）,削減/年の差（式の値）,変わったこと");
    assertThat(lines.get(1)).endsWith(",0.0,");

    String all = report("--compare", minimal(), "--format", "csv").out();
    assertThat(all.lines().skip(1)).allSatisfy(line -> assertThat(line).endsWith(",,,,前にはない業務"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson"})
  void whatCannotSayWhatChangedSaysSo(String format) {
    Run run = report("--compare", minimal(), "--format", format);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(format, "mikiwame diff");
  }

  private static String minimal() {
    Path out = folder.resolve("minimal");
    Run.of("assess", "samples/minimal/inventory.json", "--format", "json", "--out", out.toString());
    return out.resolve("assessment.json").toString();
  }

  @Test
  void standardInputCanBeOnlyOneOfThem() {
    Run run = Run.of("report", "-", "--compare", "-");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("標準入力");
  }

  @Test
  void whatIsNoAssessmentIsRefused() {
    Run run = Run.of("report", "samples/city/inventory.json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("assessment-unreadable");
  }

  @Test
  void libreOfficeReadsTheSameTextsAndFigures() throws Exception {
    Office.assumeInstalled();
    Path written = folder.resolve("assessment.xlsx");
    Path saved = new Office(folder).saved(written, "xlsx").resolve("assessment.xlsx");

    try (Workbook ours = open(written);
        Workbook theirs = open(saved)) {
      assertThat(theirs.getNumberOfSheets()).isEqualTo(ours.getNumberOfSheets());
      for (Sheet sheet : ours) {
        same(values(theirs.getSheet(sheet.getSheetName())), values(sheet));
      }
    }
  }

  private static Run report(String... arguments) {
    List<String> all = new ArrayList<>(List.of("report", assessment.toString()));
    all.addAll(List.of(arguments));
    return Run.of(all.toArray(String[]::new));
  }

  private static Workbook open(Path file) throws Exception {
    return WorkbookFactory.create(file.toFile(), null, true);
  }

  private static Map<String, Object> values(Sheet sheet) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.NUMERIC) {
          values.put(cell.getAddress().toString(), cell.getNumericCellValue());
        } else if (cell.getCellType() != CellType.BLANK) {
          values.put(cell.getAddress().toString(), cell.getStringCellValue());
        }
      }
    }
    return values;
  }

  /** LibreOffice keeps 15 digits of a number. */
  private static void same(Map<String, Object> theirs, Map<String, Object> ours) {
    assertThat(theirs.keySet()).isEqualTo(ours.keySet());
    ours.forEach(
        (cell, value) -> {
          if (value instanceof Double number) {
            assertThat((Double) theirs.get(cell))
                .as(cell)
                .isCloseTo(number, withinPercentage(1e-9));
          } else {
            assertThat(theirs.get(cell)).as(cell).isEqualTo(value);
          }
        });
  }
}
