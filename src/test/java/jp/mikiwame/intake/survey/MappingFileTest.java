package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

  private static final String[] FORM = {
    "業務量調査,,,,", "番号,業務名,課名,作業時間（時間）,備考（毎月の件数）", "1,伝票の入力,会計課,240,100"
  };

  private static final String MAPPING =
      """
      sheets:
        - sheet: ""
          role: TASKS
          header: 2
          columns:
            - { heading: "番号", member: /tasks/id }
            - { heading: "業務名", member: /tasks/name }
            - { heading: "課名", member: /tasks/department }
            - { heading: "作業時間（時間）", member: /tasks/stated/annualHours, unit: "時間" }
            - { heading: "備考（毎月の件数）", member: /tasks/volume/casesPerOccurrence }
          skipped: []
      """;

  @TempDir Path dir;

  @Test
  void columnsMeanWhatTheMappingSays() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv(read(MAPPING), FORM);

    assertThat(drafts.task("1").at("/stated/annualHours").asInt()).isEqualTo(240);
    assertThat(drafts.task("1").at("/volume/casesPerOccurrence").asInt()).isEqualTo(100);
    assertThat(drafts.notices()).isEmpty();
  }

  @Test
  void whatWasFoundOutIsReadAgainAsItWasWritten() throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> {
                  Sheet sheet =
                      SurveyFiles.sheet(
                          workbook,
                          "業務 \"新\"",
                          "番号|業務名|処理時間||件数|備考: #1",
                          "||1件あたり(分)|年間(時間)|年間（件）|",
                          "1|伝票の入力|5|100|1,200|");
                  SurveyFiles.merge(sheet, "A1:A2", "B1:B2", "C1:D1");
                  SurveyFiles.sheet(workbook, "手順", "整理番号|作業手順|所要時間", "1|受付|3");
                });
    ColumnMapping mapping = SurveyFiles.mapping(file);
    ColumnMapping again = read(MappingFile.text(mapping));

    assertThat(again).isEqualTo(mapping);
    Drafts found = SurveyFiles.drafts(file, Optional.empty());
    Drafts mapped = SurveyFiles.drafts(file, Optional.of(again));
    assertThat(mapped.tasks()).isEqualTo(found.tasks());
    assertThat(mapped.codes()).doesNotContain("columns-unused");
  }

  @Test
  void aHeadingThatIsMissingIsAnErrorAndANewOneIsShown() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir).csv(read(MAPPING), FORM[0], FORM[1].replace("課名", "部署"), FORM[2]);

    assertThat(drafts.notice("mapping-heading-missing").isError()).isTrue();
    assertThat(drafts.notice("mapping-heading-missing").values()).containsEntry("value", "課名");
    assertThat(drafts.notice("columns-unused").values().get("values").toString()).isEqualTo("[部署]");
  }

  @Test
  void aSheetThatIsMissingIsAnError() throws Exception {
    String two = MAPPING + MAPPING.replace("sheets:\n", "").replace("\"\"", "手順");

    assertThat(new SurveyFiles(dir).csv(read(two), FORM).notice("mapping-sheet-missing").values())
        .containsEntry("value", "手順");
  }

  @Test
  void ofTwoColumnsWithOneHeadingTheLetterDecides() throws Exception {
    String mapping =
        MAPPING.replace("{ heading: \"備考（毎月の件数）\"", "{ column: F, heading: \"備考（毎月の件数）\"");
    Drafts drafts =
        new SurveyFiles(dir).csv(read(mapping), FORM[0], FORM[1] + ",備考（毎月の件数）", FORM[2] + ",200");

    assertThat(drafts.task("1").at("/volume/casesPerOccurrence").asInt()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "skipped:, skiped:, mapping-word-unknown, 11, skipped",
    "role: TASKS, role: TASK, mapping-word-unknown, 3, TASKS",
    "/tasks/name, /tasks/nane, mapping-word-unknown, 7, /tasks/name",
    "/tasks/department, /steps/task, mapping-word-unknown, 8, /steps/name",
    "'unit: \"時間\"', 'answer: CODE', mapping-word-unknown, 9, ",
    "header: 2, headerRows: 1, mapping-incomplete, 2, ",
    "'heading: \"番号\", ', '', mapping-incomplete, 6, ",
    "'skipped: []', 'headerRows: 3', mapping-header-rows, 11, ",
    "'skipped: []', 'skipped: [', mapping-unreadable, 11, ",
    "'skipped: []', 'header: 3', mapping-unreadable, 11, "
  })
  void aFaultInTheMappingIsShownAtItsLine(
      String good, String bad, String code, int line, String suggestion) {
    Notice notice = fault(MAPPING.replace(good, bad));

    assertThat(notice.code()).isEqualTo(code);
    assertThat(notice.place().line()).isEqualTo(line);
    if (suggestion != null && !good.equals("/tasks/department")) {
      assertThat(notice.values()).containsEntry("suggestion", suggestion);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', mapping-empty", "'sheets: []', mapping-empty", "'[1]', mapping-unreadable"})
  void aMappingOfNothingIsRefused(String text, String code) {
    assertThat(fault(text).code()).isEqualTo(code);
  }

  private static Notice fault(String text) {
    return catchThrowableOfType(BrokenInventory.class, () -> read(text)).notices().get(0);
  }

  private static ColumnMapping read(String text) throws BrokenInventory {
    return MappingFile.read(new Source("mapping.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
