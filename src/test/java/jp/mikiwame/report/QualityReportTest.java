package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport;
import jp.mikiwame.model.QualityReport.DepartmentQuality;
import jp.mikiwame.model.QualityReport.MissingMost;
import jp.mikiwame.report.book.QualityWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What should be asked again, as a page, as data and as a list to send back. */
class QualityReportTest {

  private static final Place CELL = Place.cell("税務課.xlsx", "業務", 12, 8);
  private static final Place LINE = new Place("市民課.json", 42, 7, "/tasks/3/steps/0");

  private final Labels labels = Labels.of("ja");

  @Test
  void theTableLinesUpAndTheQuestionsFollow() {
    String text = new QualityText(labels).render(report(List.of(longStep("税務課", CELL))), List.of());

    assertThat(text.lines().skip(2).limit(4).map(TextTable::width))
        .as("each line reaches into the last column")
        .allMatch(width -> width > 50);
    assertThat(text)
        .contains("税務課     2       99.9%       50.0%")
        .contains("税務課.xlsx 業務!H12: 注意 quality-step-long: 手順「=入力」が1件150分です")
        .startsWith(labels.text("check.fine"));
  }

  @Test
  void whereNothingWasReadNothingIsAsked() {
    QualityReport nothing = new QualityReport(0, List.of(), List.of(), List.of(), List.of());
    Notice fault = Notice.error("volume-not-own", LINE, Map.of("value", "VolumeScope.NATION"));

    assertThat(new QualityText(labels).render(nothing, List.of(fault)))
        .isEqualTo(new NoticeText(labels).render(fault));
  }

  @Test
  void ofOneCodeTwentyAreShownOnAPageAndAllAreInTheData() throws Exception {
    QualityReport report =
        report(IntStream.range(0, 30).mapToObj(i -> longStep("税務課", CELL)).toList());

    String text = new QualityText(labels).render(report, List.of());
    JsonNode json = new ObjectMapper().readTree(QualityJson.write(report, List.of()));

    assertThat(text.split("quality-step-long: ", -1)).hasSize(21);
    assertThat(text).contains("quality-step-long がほかに 10件あります");
    assertThat(json.get("questions")).hasSize(30);
    assertThat(json.at("/departments/0/missing/0/path").textValue()).isEqualTo("step.kind");
  }

  @Test
  void theListHasARowForEachQuestionByDepartment() throws Exception {
    XSSFSheet sheet = workbook(longStep("税務課", CELL), longStep("市民課", LINE));

    assertThat(texts(sheet.getRow(0)))
        .containsExactly("所管課", "整理番号", "業務名", "ファイル", "シート", "セル・行", "今の値", "質問", "回答欄");
    assertThat(texts(sheet.getRow(1)))
        .startsWith("市民課", "=1+1", "@業務", "市民課.json", "", "42行", "150");
    assertThat(texts(sheet.getRow(2)))
        .startsWith("税務課", "=1+1", "@業務", "税務課.xlsx", "業務", "H12", "150");
    assertThat(sheet.getLastRowNum()).isEqualTo(2);
    assertThat(texts(sheet.getRow(1)).get(7)).contains("=入力", "待ち時間").endsWith("。");
  }

  @Test
  void nothingInItIsAFormulaAndOnlyTheAnswerCanBeWritten() throws Exception {
    XSSFSheet sheet = workbook(longStep("税務課", CELL));

    assertThat(sheet.getProtect()).isTrue();
    for (Cell cell : sheet.getRow(1)) {
      boolean answer = cell.getColumnIndex() == 8;
      assertThat(cell.getCellType()).isEqualTo(answer ? CellType.BLANK : CellType.STRING);
      assertThat(cell.getCellStyle().getLocked()).isEqualTo(!answer);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(!answer);
    }
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:I2");
  }

  @Test
  void aListWithoutQuestionsHasItsHeadings() throws Exception {
    assertThat(workbook().getLastRowNum()).isZero();
  }

  private XSSFSheet workbook(Notice... questions) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new QualityWorkbook(labels).write(report(List.of(questions)), bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }

  private static QualityReport report(List<Notice> questions) {
    List<DepartmentQuality> departments =
        Stream.of("税務課", "市民課")
            .map(
                name ->
                    new DepartmentQuality(
                        name, 2, 0.9999, 0.5, List.of(new MissingMost("step.kind", 2)), 1))
            .toList();
    return new QualityReport(4, departments, List.of(), questions, List.of());
  }

  private static Notice longStep(String department, Place place) {
    return Notice.warning(
            "quality-step-long",
            place,
            Map.of("value", 150.0, "step", "=入力", "department", department))
        .about("=1+1", "@業務");
  }
}
