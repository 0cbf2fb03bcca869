package jp.mikiwame.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.model.Verdict;
import jp.mikiwame.report.CandidateRemarks;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TextTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the assessment holds stands in the workbook, with the same figures. */
class AssessmentWorkbookTest {

  private static final Map<String, Assessment> ASSESSED = new TreeMap<>();

  private static final Map<Assessment, Map<String, List<Map<String, Object>>>> READ =
      new IdentityHashMap<>();

  static Stream<Arguments> samplesAndLanguages() {
    return Stream.of("city", "every-rule", "unpleasant")
        .flatMap(sample -> Labels.LANGUAGES.stream().map(lang -> Arguments.of(sample, lang)));
  }

  @ParameterizedTest
  @MethodSource("samplesAndLanguages")
  void everyCandidateHasItsRow(String sample, String language) throws Exception {
    Assessment assessment = assessed(sample);
    Labels labels = Labels.of(language);
    List<Map<String, Object>> rows = rows(assessment, labels, "book.candidates");

    assertThat(rows).hasSameSizeAs(assessment.candidates());
    for (int i = 0; i < rows.size(); i++) {
      Candidate candidate = assessment.candidates().get(i);
      Map<String, Object> row = rows.get(i);
      boolean shown = CandidateRemarks.showsFigures(candidate);
      assertThat(row.get(labels.text("column.id"))).isEqualTo(clean(candidate.task().id()));
      same(row.get(labels.text("column.rank")), candidate.rank());
      same(row.get(labels.text("book.hours")), likely(candidate.task().annualHours(), labels));
      same(row.get(labels.text("book.completeness")), candidate.completeness());
      if (candidate.outlook() != null) {
        Object unknown = labels.text("unknown");
        same(
            row.get(labels.text("book.expected")),
            shown ? candidate.outlook().expected() : unknown);
        same(row.get(labels.text("book.p10")), candidate.outlook().saved().low());
        same(
            row.get(labels.text("book.p50")),
            shown ? candidate.outlook().saved().likely() : unknown);
        same(row.get(labels.text("book.p90")), candidate.outlook().saved().high());
        same(row.get(labels.text("column.savesNothing")), candidate.outlook().savesNothing());
      } else {
        assertThat(row).doesNotContainKeys(labels.text("book.expected"), labels.text("book.p90"));
      }
      if (candidate.stability() != null) {
        same(row.get(labels.text("column.topTen")), candidate.stability().topTen());
      }
      if (candidate.suitability() != null) {
        same(row.get(labels.text("book.suitability.low")), candidate.suitability().low());
        same(row.get(labels.text("book.suitability.likely")), candidate.suitability().likely());
        same(row.get(labels.text("book.suitability.high")), candidate.suitability().high());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samplesAndLanguages")
  void pointsAddUpToTheSuitability(String sample, String language) throws Exception {
    Assessment assessment = assessed(sample);
    Labels labels = Labels.of(language);
    String points = labels.text("book.points");
    Map<Object, List<Map<String, Object>>> rows =
        rows(assessment, labels, "book.breakdown").stream()
            .collect(Collectors.groupingBy(row -> row.get(labels.text("column.id"))));
    for (Candidate candidate : assessment.candidates()) {
      List<Map<String, Object>> own = rows.get(clean(candidate.task().id()));
      for (Scorecard card : candidate.scorecards()) {
        String technology =
            assessment.technologies().stream()
                .filter(each -> each.id().equals(card.technology()))
                .findFirst()
                .orElseThrow()
                .name();
        List<Map<String, Object>> lines =
            own.stream()
                .filter(row -> technology.equals(row.get(labels.text("book.purpose"))))
                .toList();
        assertThat(lines.stream().map(row -> row.get(labels.text("column.rule"))))
            .containsExactlyElementsOf(
                card.lines().stream().map(AssessmentWorkbookTest::rule).toList());
        double sum =
            lines.stream().mapToDouble(row -> number(row, labels, "book.likely", points)).sum();
        assertThat(sum).isCloseTo(card.suitability().likely(), within(1e-6));
      }
    }
  }

  private static String rule(ScoreLine line) {
    return line.rule() == null ? line.criterion() : line.rule();
  }

  @ParameterizedTest
  @MethodSource("samplesAndLanguages")
  void everyStepHasItsHours(String sample, String language) throws Exception {
    Assessment assessment = assessed(sample);
    Labels labels = Labels.of(language);
    List<Map<String, Object>> rows = rows(assessment, labels, "book.savings");
    int at = 0;
    for (Candidate candidate : assessment.candidates()) {
      if (candidate.estimate() == null) {
        continue;
      }
      Map<String, Object> outlook = rows.get(at++);
      same(outlook.get(labels.text("book.mean")), candidate.outlook().expected());
      range(outlook, labels, "book.saved", candidate.outlook().saved());
      range(outlook, labels, "book.share", candidate.outlook().reductionRate());
      range(rows.get(at++), labels, "book.saved", candidate.estimate().saved());
      List<StepEstimate> steps =
          Stream.of(candidate.estimate().steps(), candidate.estimate().leftOut())
              .flatMap(List::stream)
              .toList();
      for (StepEstimate step : steps) {
        Map<String, Object> row = rows.get(at++);
        same(row.get(labels.text("book.step")), step.step() + 1);
        assertThat(row.get(labels.text("column.rule"))).isEqualTo(step.rule());
        same(row.get(labels.text("book.rho")), step.reductionOnCovered());
        range(row, labels, "book.present", step.hours());
        range(row, labels, "book.ratio", step.ratio());
        range(row, labels, "book.gross", step.gross());
        range(row, labels, "book.exceptions", step.exceptions());
        range(row, labels, "book.checking", step.checking());
        range(row, labels, "book.saved", step.saved());
      }
    }
    assertThat(rows).hasSize(at);
  }

  @Test
  void everyRuleAndAssumptionIsThereWithItsSource() throws Exception {
    Assessment assessment = assessed("city");
    Labels labels = Labels.of("ja");
    List<Map<String, Object>> rules = rows(assessment, labels, "book.rules");
    List<String> ids =
        assessment.criteria().stream()
            .map(Criterion::grades)
            .flatMap(List::stream)
            .map(rule -> rule.id() + rule.source())
            .toList();
    assertThat(rules.stream().map(row -> "" + row.get("規則") + row.get("出典")))
        .containsExactlyElementsOf(ids);

    List<Map<String, Object>> basis = rows(assessment, labels, "book.basis");
    for (Assumption each : assessment.assumptions()) {
      Map<String, Object> row =
          basis.stream().filter(of -> each.id().equals(of.get("id"))).findFirst().orElseThrow();
      range(row, labels, "book.value", each.value());
      assertThat(row).containsEntry("出典", each.source()).containsEntry("項目", each.name());
    }
  }

  @Test
  void theTotalsAreTheOnesOfTheAssessment() throws Exception {
    Assessment assessment = assessed("city");
    Labels labels = Labels.of("ja");
    Map<Object, Map<String, Object>> totals =
        rows(assessment, labels, "book.totals").stream()
            .collect(Collectors.toMap(row -> row.get("項目"), row -> row, (one, other) -> one));

    total(totals, labels, "book.annualHours", assessment.totals().annualHours());
    total(totals, labels, "book.savedTogether", assessment.totals().outlook().saved());
    total(totals, labels, "book.rateTogether", assessment.totals().outlook().reductionRate());
    total(totals, labels, "book.fte", assessment.totals().fte());
    total(totals, labels, "book.formulaTogether", assessment.totals().hoursSaved());
    same(
        totals.get(labels.text("book.savedTogether")).get("値・期待値"),
        assessment.totals().outlook().expected());
    for (Verdict verdict : Verdict.values()) {
      String what = labels.text("book.verdictOf", Map.of("verdict", labels.of(verdict)));
      same(totals.get(what).get("値・期待値"), assessment.totals().verdicts().get(verdict));
    }
    assertThat(totals.get(labels.text("book.rules.sha256")))
        .containsValue(assessment.run().rulesSha256());
  }

  private static void total(
      Map<Object, Map<String, Object>> totals, Labels labels, String key, Range range) {
    Map<String, Object> row = totals.get(labels.text(key));
    same(row.get(labels.text("book.bottom")), range.low());
    same(row.get(labels.text("book.middle")), range.likely());
    same(row.get(labels.text("book.top")), range.high());
  }

  @Test
  void everyGateStandsWithWhatReleasesIt() throws Exception {
    Assessment assessment = assessed("city");
    Labels labels = Labels.of("ja");
    List<Map<String, Object>> rows = rows(assessment, labels, "book.gateSheet");
    for (Candidate candidate : assessment.candidates()) {
      List<String> gates =
          Stream.of(candidate.recommendation().blockedBy(), candidate.recommendation().openGates())
              .flatMap(List::stream)
              .toList();
      assertThat(
              rows.stream()
                  .filter(row -> candidate.task().id().equals(row.get("番号")))
                  .map(row -> row.get("関門の規則")))
          .containsExactlyInAnyOrderElementsOf(gates);
    }
    assertThat(rows).allSatisfy(row -> assertThat(row).containsKey("外れる条件"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void noTextIsAFormula(String language) throws Exception {
    Assessment assessment = assessed("unpleasant");
    Optional<AssessmentDiff> changes =
        Optional.of(AssessmentDiff.between(assessed("minimal"), assessment));
    try (XSSFWorkbook book = book(assessment, changes, Labels.of(language))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches("[=+\\-@].*")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
          }
          assertThat(row.getHeightInPoints()).isLessThan(200);
        }
      }
    }
  }

  @Test
  void aTextThatNoCellCanHoldIsCutAndThisIsSaid() throws Exception {
    Assumption first = assessed("city").assumptions().get(0);
    Assumption wordy =
        new Assumption(
            first.id(),
            first.name(),
            first.value(),
            first.unit(),
            "長".repeat(CellText.LONGEST + 1),
            first.checkedOn());
    Assessment assessment = with(List.of(), List.of(wordy));
    Labels labels = Labels.of("ja");

    String cut = (String) rows(assessment, labels, "book.basis").get(0).get("出典");
    assertThat(cut).hasSize(CellText.LONGEST).endsWith("長…");
    assertThat(rows(assessment, labels, "book.totals").toString()).contains("切った文");
    assertThat(rows(assessed("city"), labels, "book.totals").toString()).doesNotContain("切った文");
  }

  @Test
  void whatExcelWouldDecodeStaysAsItWasWritten() {
    assertThat(new CellText().of("_x0041_")).isEqualTo("_x005F_x0041_");
    assertThat(new CellText().of("a\ud800b\u0007c")).isEqualTo("abc");
  }

  @Test
  void changesStandOnASheetOfTheirOwnOnlyIfThereIsSomethingToCompare() throws Exception {
    Assessment city = assessed("city");
    Labels labels = Labels.of("ja");
    try (XSSFWorkbook alone = book(city, Optional.empty(), labels);
        XSSFWorkbook same = book(city, Optional.of(AssessmentDiff.between(city, city)), labels)) {
      assertThat(alone.getSheet("変更点")).isNull();
      assertThat(same.getSheet("変更点").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo(labels.text("diff.none"));
    }
  }

  @Test
  void aReportOfPartOfTheTasksSaysSo() throws Exception {
    Assessment city = assessed("city");
    Assessment part = with(city.candidates().subList(0, 3), city.assumptions());
    try (XSSFWorkbook book = book(part, Optional.empty(), Labels.of("ja"))) {
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
          .contains("67業務のうち", "3業務を載せています");
    }
  }

  /** The city with other candidates and assumptions than it has. */
  private static Assessment with(List<Candidate> candidates, List<Assumption> assumptions)
      throws Exception {
    Assessment city = assessed("city");
    return new Assessment(
        city.formatVersion(),
        city.run(),
        city.organization(),
        city.fiscalYear(),
        city.totals(),
        city.calibration(),
        city.referenceClasses(),
        assumptions,
        city.technologies(),
        city.criteria(),
        List.of(),
        candidates,
        city.notices());
  }

  private static Assessment assessed(String sample) throws Exception {
    if (!ASSESSED.containsKey(sample)) {
      ASSESSED.put(sample, Samples.assess(sample));
    }
    return ASSESSED.get(sample);
  }

  private static XSSFWorkbook book(
      Assessment assessment, Optional<AssessmentDiff> changes, Labels labels) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AssessmentWorkbook.write(assessment, changes, labels, bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Reading a workbook takes longer than all else here, so each is read once. */
  private static List<Map<String, Object>> rows(Assessment assessment, Labels labels, String sheet)
      throws Exception {
    Map<String, List<Map<String, Object>>> read =
        READ.computeIfAbsent(assessment, each -> new HashMap<>());
    if (!read.containsKey(labels.text(sheet))) {
      try (XSSFWorkbook book = book(assessment, Optional.empty(), labels)) {
        book.forEach(each -> read.put(each.getSheetName(), SheetRows.of(each)));
      }
    }
    return read.get(labels.text(sheet));
  }

  private static Object likely(Range range, Labels labels) {
    return range == null ? labels.text("unknown") : (Object) range.likely();
  }

  private static void range(Map<String, Object> row, Labels labels, String what, Range range) {
    assertThat(number(row, labels, "book.low", labels.text(what))).isEqualTo(range.low());
    assertThat(number(row, labels, "book.likely", labels.text(what))).isEqualTo(range.likely());
    assertThat(number(row, labels, "book.high", labels.text(what))).isEqualTo(range.high());
  }

  private static double number(Map<String, Object> row, Labels labels, String end, String what) {
    return (Double) row.get(labels.text(end, Map.of("what", what)));
  }

  private static void same(Object cell, Object value) {
    assertThat(cell)
        .isEqualTo(value instanceof Number number ? (Object) number.doubleValue() : value);
  }

  private static String clean(String text) {
    return TextTable.printable(text);
  }
}
