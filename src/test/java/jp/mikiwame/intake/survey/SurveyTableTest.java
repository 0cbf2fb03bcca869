package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding the table on a sheet, and the rows of it that are tasks. */
class SurveyTableTest {

  @TempDir Path dir;

  @Test
  void titlesNotesTotalsExamplesAndRepeatedHeadingsAreNoTasks() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir)
            .csv(
                "令和8年度 業務量調査,,,",
                "黄色の欄に記入してください。,,,",
                ",,,",
                "整理番号,業務名,所管課,1件当たり処理時間",
                "例,申請書の入力,見本課,5",
                "A-1,伝票の入力,会計課,5",
                "整理番号,業務名,所管課,1件当たり処理時間",
                "A-2,伝票の照合,会計課,3",
                ",会計課 小計,,8",
                "A-3,決算の集計,会計課,60",
                "A-4,,,",
                "合計,,,68",
                "※時間は職員が手を動かす時間です。,,,");

    assertThat(drafts.tasks())
        .extracting(task -> task.get("id").asText())
        .containsExactly("A-1", "A-2", "A-3");
    assertThat(drafts.notice("rows-passed-over").values().get("count")).isEqualTo(3);
  }

  @Test
  void headingsInTwoRowsWithMergedCellsArePutTogether() throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> {
                  Sheet sheet =
                      SurveyFiles.sheet(
                          workbook,
                          "会計課",
                          "業務量調査票",
                          "番号|業務名|処理時間||件数",
                          "||1件あたり(分)|年間(時間)|年間（件）",
                          "1|伝票の入力|5|100|1,200");
                  SurveyFiles.merge(sheet, "A1:E1", "A2:A3", "B2:B3", "C2:D2");
                });

    Drafts drafts = SurveyFiles.drafts(file, Optional.empty());

    assertThat(drafts.task("1").at("/steps/0/minutesPerCase").asInt()).isEqualTo(5);
    assertThat(drafts.task("1").at("/stated/annualHours").asInt()).isEqualTo(100);
    assertThat(drafts.task("1").at("/volume/casesPerOccurrence").asInt()).isEqualTo(1200);
    assertThat(drafts.task("1").at("/department").asText()).isEqualTo("会計課");
    assertThat(drafts.place("1", "/stated/annualHours").address()).isEqualTo("D4");
  }

  @Test
  void headingsInTwoRowsOfCsvArePutTogetherToo() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir).csv("番号,業務名,課名,処理時間,", ",,,1件あたり(時間),年間(時間)", "1,伝票の入力,会計課,0.5,100");

    assertThat(drafts.task("1").at("/steps/0/minutesPerCase").asInt()).isEqualTo(30);
    assertThat(drafts.task("1").at("/stated/annualHours").asInt()).isEqualTo(100);
  }

  @Test
  void whatAboveTheTableIsSaidOfTheOrganisationIsTaken() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir)
            .csv("団体名：見極市,,対象年度,令和8年度", "所属,会計課,氏名,", "No,業務名,頻度,年間処理件数", "1,伝票の入力,月次,\"1,200\"");

    assertThat(drafts.frame().at("/organization/name").asText()).isEqualTo("見極市");
    assertThat(drafts.frame().at("/fiscalYear").asInt()).isEqualTo(2026);
    assertThat(drafts.task("1").at("/department").asText()).isEqualTo("会計課");
    assertThat(drafts.notice("department-carried").values().get("count")).isEqualTo(1);
  }

  @Test
  void ofTwoColumnsForOneMemberTheFirstIsReadAndBothAreShown() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("業務名,所属,処理時間,所要時間,備考", "伝票の入力,会計課,5,50,毎月");

    assertThat(drafts.tasks().get(0).at("/steps/0/minutesPerCase").asInt()).isEqualTo(5);
    assertThat(drafts.notice("columns-same-member").values())
        .containsEntry("value", "所要時間")
        .containsEntry("other", "処理時間");
    assertThat(drafts.notice("columns-unused").values().get("values").toString()).isEqualTo("[備考]");
  }

  @Test
  void aTimeInHoursThatMayBeAYearsIsNotRead() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("業務名,所属,作業時間(時間)", "伝票の入力,会計課,240");

    assertThat(drafts.tasks().get(0).at("/steps/0/minutesPerCase").isNull()).isTrue();
    assertThat(drafts.notice("heading-ambiguous").place().address()).isEqualTo("C1");
  }

  @Test
  void aListOfWorkWithoutNamesOfTasksIsAListOfTasks() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("課名,業務内容,所要時間", "会計課,伝票の入力,5分");

    assertThat(drafts.tasks().get(0).get("name").asText()).isEqualTo("伝票の入力");
  }

  @Test
  void aFileWithoutKnownHeadingsIsRefusedWithWhatIsSeenAndNeeded() throws IOException {
    SurveyFiles files = new SurveyFiles(dir);

    assertThatThrownBy(() -> files.csv("品名,単価,数量", "鉛筆,50,12"))
        .isInstanceOfSatisfying(
            BrokenInventory.class,
            broken ->
                assertThat(broken.notices().get(0).values().toString())
                    .contains("品名, 単価, 数量")
                    .contains("業務名"));
  }

  @Test
  void aFormLongerThanPeopleWriteIsRefused() throws IOException {
    String[] lines = new String[50_002];
    lines[0] = "整理番号,業務名,所管課";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = i + ",業務" + i + ",会計課";
    }
    SurveyFiles files = new SurveyFiles(dir);

    assertThatThrownBy(() -> files.csv(lines))
        .isInstanceOfSatisfying(
            BrokenInventory.class,
            broken -> assertThat(broken.notices().get(0).code()).isEqualTo("survey-too-long"));
  }

  @Test
  void aSheetThatExplainsTheColumnsOneByOneIsPassedOverWithoutAWord() throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> {
                  SurveyFiles.sheet(
                      workbook, "記入要領", "見出し|説明", "業務名|業務の名称", "所管課|業務を所管する課", "頻度|月次など");
                  SurveyFiles.sheet(workbook, "業務", "整理番号|業務名|所管課", "1|伝票の入力|会計課");
                });

    assertThat(SurveyFiles.drafts(file, Optional.empty()).notices()).isEmpty();
  }

  @Test
  void aTableOnASheetThatExplainsIsNotReadButNamed() throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> {
                  SurveyFiles.sheet(workbook, "業務説明表", "業務名|所管課|頻度", "伝票の照合|会計課|月次");
                  SurveyFiles.sheet(workbook, "業務", "整理番号|業務名|所管課", "1|伝票の入力|会計課");
                });

    assertThat(SurveyFiles.drafts(file, Optional.empty()).codes())
        .containsExactly("sheets-passed-over");
  }

  @Test
  void aDepartmentWithoutItsStaffIsLeftOutAndToldOf() throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> {
                  SurveyFiles.sheet(workbook, "課", "所管課|職員数", "会計課|8", "税務課|", "市民課|不明", "|3");
                  SurveyFiles.sheet(workbook, "業務", "整理番号|業務名|所管課", "1|伝票の入力|会計課");
                });

    Drafts drafts = SurveyFiles.drafts(file, Optional.empty());

    assertThat(drafts.frame().get("departments").toString())
        .isEqualTo("[{\"name\":\"会計課\",\"staffCount\":8}]");
    assertThat(drafts.notices())
        .extracting(notice -> notice.code() + " " + notice.place().address())
        .containsExactly(
            "department-without-staff B3", "department-without-staff B4", "row-without-name 5");
  }
}
