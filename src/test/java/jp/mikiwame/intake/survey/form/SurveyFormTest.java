package jp.mikiwame.intake.survey.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.mikiwame.intake.InventorySchema;
import jp.mikiwame.intake.survey.SurveyColumn;
import jp.mikiwame.intake.survey.SurveyColumns;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.model.InventoryMember;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SurveyFormTest {

  private static final List<String> SHEETS =
      List.of("記入のしかた", "団体", "所管課", "システム", "業務", "手順", "選択肢");

  @Test
  void itsSheetsComeInTheOrderInWhichTheyAreFilledIn() throws IOException {
    try (XSSFWorkbook form = empty()) {
      assertThat(form).extracting(Sheet::getSheetName).containsExactlyElementsOf(SHEETS);
      assertThat(form.isSheetHidden(form.getSheetIndex("選択肢"))).isTrue();
    }
  }

  @Test
  void everyColumnOfTheListIsOnItsSheet() throws IOException {
    try (XSSFWorkbook form = empty()) {
      for (SurveyPart part : List.of(SurveyPart.TASKS, SurveyPart.STEPS, SurveyPart.SYSTEMS)) {
        Row heading = form.getSheet(FormTexts.OURS.sheets().get(part)).getRow(0);
        assertThat(texts(heading)).containsExactlyElementsOf(headings(part));
      }
    }
  }

  @Test
  void everythingThatAnInventoryMayHoldIsAsked() {
    List<String> asked =
        Stream.of(SurveyPart.values())
            .flatMap(part -> FormColumn.of(part).stream())
            .flatMap(column -> column.member().stream())
            .map(member -> member.home() + "." + member.key())
            .toList();
    List<String> held =
        InventorySchema.load().members().stream()
            .filter(member -> member.form() != InventoryMember.Form.OBJECT)
            .map(member -> member.home() + "." + member.key())
            .filter(
                name ->
                    !name.matches(
                        ".*\\$schema|inventory.(departments|systems|tasks)|task.steps|minutes\\..*"))
            .toList();

    assertThat(asked).containsAll(held);
  }

  @Test
  void theRowBelowTheHeadingIsMarkedAsAnExample() throws IOException {
    try (XSSFWorkbook form = empty()) {
      for (String name : SHEETS.subList(2, 6)) {
        Row example = form.getSheet(name).getRow(1);
        assertThat(example.getCell(0).getStringCellValue()).isEqualTo("（記入例）");
        assertThat(example.getCell(1).getStringCellValue()).isNotEmpty();
        assertThat(form.getSheet(name).getLastRowNum()).isEqualTo(1);
      }
    }
  }

  @Test
  void everyChoiceIsOfferedAsAList() throws IOException {
    try (XSSFWorkbook form = empty()) {
      Map<String, List<String>> offered =
          Map.of(
              "choice_Frequency", List.of("日次", "週次", "月次", "四半期", "年次", "随時", "不明"),
              "choice_YesNo", List.of("はい", "いいえ", "不明"));
      offered.forEach((name, words) -> assertThat(words(form, name)).isEqualTo(words));
      assertThat(lists(form.getSheet("業務"))).contains("choice_RuleBased", "choice_DEPARTMENTS");
      assertThat(lists(form.getSheet("手順"))).contains("choice_StepKind", "choice_SYSTEMS");
      for (XSSFSheet sheet : sheets(form)) {
        lists(sheet).forEach(name -> assertThat(form.getName(name)).as(name).isNotNull());
      }
    }
  }

  @Test
  void aFrequencyMayBeOfAnyKindButAYesOrNoMayNot() throws IOException {
    try (XSSFWorkbook form = empty()) {
      assertThat(validation(form.getSheet("業務"), "頻度").getShowErrorBox()).isFalse();
      assertThat(validation(form.getSheet("手順"), "使うシステム").getShowErrorBox()).isFalse();
      assertThat(validation(form.getSheet("業務"), "押印が必要か").getShowErrorBox()).isTrue();
    }
  }

  @Test
  void headingsAreProtectedAndAnswersAreNot() throws IOException {
    try (XSSFWorkbook form = city()) {
      for (XSSFSheet sheet : sheets(form)) {
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
      }
      XSSFSheet tasks = form.getSheet("業務");
      assertThat(tasks.getRow(0).getCell(1).getCellStyle().getLocked()).isTrue();
      assertThat(tasks.getRow(1).getCell(1).getCellStyle().getLocked()).isTrue();
      assertThat(tasks.getRow(2).getCell(1).getCellStyle().getLocked()).isFalse();
      assertThat(tasks.getColumnStyle(1).getLocked()).isFalse();
      assertThat(form.getSheet("団体").getRow(1).getCell(1).getCellStyle().getLocked()).isFalse();
    }
  }

  @Test
  void headingsStayInSightAndAreRepeatedInPrint() throws IOException {
    try (XSSFWorkbook form = empty()) {
      XSSFSheet tasks = form.getSheet("業務");
      assertThat(tasks.getPaneInformation().isFreezePane()).isTrue();
      assertThat(tasks.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 3);
      assertThat(tasks.getRepeatingRows().formatAsString()).isEqualTo("1:1");
      assertThat(tasks.getPrintSetup().getLandscape()).isTrue();
      assertThat(tasks.getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
    ObjectNode inventory = sample("minimal");
    ObjectNode task = (ObjectNode) inventory.at("/tasks/0");
    for (String text : List.of("=1+1", "+81", "-5", "@SUM(A1)", "=HYPERLINK(\"x\")")) {
      task.put("name", text);
      try (XSSFWorkbook form = written(inventory)) {
        XSSFCell cell = form.getSheet("業務").getRow(2).getCell(2);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void aTextThatNoCellHoldsIsReportedAndNotCut() throws IOException {
    ObjectNode inventory = sample("minimal");
    ((ObjectNode) inventory.at("/tasks/0")).put("source", "長".repeat(32_768));
    SurveyForm form = SurveyForm.of(Place.file("inventory.json"), inventory);

    assertThat(form.faults()).extracting(Notice::code).containsExactly("form-text-too-long");
    assertThat(form.faults().get(0).taskId()).isEqualTo(inventory.at("/tasks/0/id").asText());
    assertThatIllegalStateException().isThrownBy(() -> form.write(new ByteArrayOutputStream()));
  }

  @Test
  void aCharacterThatNoCellHoldsIsReported() throws IOException {
    ObjectNode inventory = sample("minimal");
    ((ObjectNode) inventory.at("/tasks/0")).put("name", "入力\u0007");

    assertThat(SurveyForm.of(Place.file("inventory.json"), inventory).faults())
        .extracting(Notice::code)
        .containsExactly("form-text-unwritable");
  }

  @Test
  void moreTasksThanASheetHoldsAreReported() throws IOException {
    ObjectNode inventory = sample("minimal");
    ArrayNode tasks = (ArrayNode) inventory.get("tasks");
    ObjectNode task = ((ObjectNode) tasks.get(0)).put("id", "A");
    task.remove("steps");
    tasks.removeAll();
    for (int i = 0; i < 1_048_575; i++) {
      tasks.add(task);
    }

    assertThat(SurveyForm.of(Place.file("inventory.json"), inventory).faults())
        .extracting(Notice::code)
        .containsExactly("form-rows-too-many");
  }

  private static List<String> headings(SurveyPart part) {
    List<String> headings = new ArrayList<>(List.of(""));
    SurveyColumns.load().of(part).stream()
        .filter(SurveyColumn::template)
        .map(SurveyColumn::heading)
        .forEach(headings::add);
    return headings;
  }

  private static List<String> texts(Row row) {
    return StreamSupport.stream(row.spliterator(), false).map(Cell::getStringCellValue).toList();
  }

  private static List<String> lists(XSSFSheet sheet) {
    return sheet.getDataValidations().stream()
        .filter(v -> v.getValidationConstraint().getValidationType() == ValidationType.LIST)
        .map(v -> v.getValidationConstraint().getFormula1())
        .toList();
  }

  private static DataValidation validation(XSSFSheet sheet, String heading) {
    return sheet.getDataValidations().stream()
        .filter(validation -> validation.getPromptBoxTitle().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(XSSFWorkbook form, String name) {
    AreaReference area =
        new AreaReference(form.getName(name).getRefersToFormula(), form.getSpreadsheetVersion());
    return Stream.of(area.getAllReferencedCells())
        .map(at -> form.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()))
        .map(Cell::getStringCellValue)
        .toList();
  }

  private static List<XSSFSheet> sheets(XSSFWorkbook form) {
    return SHEETS.stream().map(form::getSheet).toList();
  }

  private static XSSFWorkbook empty() throws IOException {
    return opened(SurveyForm.empty());
  }

  private static XSSFWorkbook city() throws IOException {
    return written(sample("city"));
  }

  private static XSSFWorkbook written(ObjectNode inventory) throws IOException {
    return opened(SurveyForm.of(Place.file("inventory.json"), inventory));
  }

  private static XSSFWorkbook opened(SurveyForm form) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static ObjectNode sample(String name) throws IOException {
    return (ObjectNode)
        new ObjectMapper().readTree(new File("samples/" + name + "/inventory.json"));
  }
}
