package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rows are steps of which task. */
class SurveyStepsTest {

  @TempDir Path dir;

  @Test
  void rowsWithoutATaskOfTheirOwnAreStepsOfTheTaskAbove() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir)
            .csv(
                "整理番号,業務名,所管課,作業手順,1件当たり処理時間",
                "A-1,伝票の入力,会計課,受付,1",
                ",,,入力,5",
                "A-2,伝票の照合,,照合,3",
                "A-1,伝票の入力,会計課,保管,2");

    assertThat(steps(drafts, "A-1")).containsExactly("受付 1", "入力 5", "保管 2");
    assertThat(steps(drafts, "A-2")).containsExactly("照合 3");
    assertThat(drafts.codes()).containsExactly("department-carried");
  }

  @Test
  void numbersOfRowsMakeNoTasks() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir)
            .csv(
                "No,業務名,所管課,作業手順,処理時間(分)",
                "1,伝票の入力,会計課,受付,1",
                "2,伝票の入力,会計課,入力,5",
                "3,伝票の照合,会計課,照合,3");

    assertThat(steps(drafts, "1")).containsExactly("受付 1", "入力 5");
    assertThat(drafts.tasks()).hasSize(2);
    assertThat(drafts.notice("task-id-on-steps").values().get("count")).isEqualTo(1);
  }

  @Test
  void anIdThatTwoTasksHaveIsAnErrorThatNamesBothCells() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("整理番号,業務名,所管課", "A-1,伝票の入力,会計課", "Ａ－１,伝票の照合,会計課");

    assertThat(drafts.notice("task-id-twice").place().address()).isEqualTo("A3");
    assertThat(drafts.notice("task-id-twice").values()).containsEntry("cell", "A2");
    assertThat(drafts.notice("task-id-twice").isError()).isTrue();
  }

  @Test
  void rowsWithoutIdsGetThemFromTheirPlace() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("業務名,所管課", "伝票の入力,会計課", "伝票の照合,会計課");

    assertThat(drafts.tasks())
        .extracting(task -> task.get("id").asText())
        .containsExactly("R002", "R003");
    assertThat(drafts.notice("task-id-made").values().get("count")).isEqualTo(2);
  }

  @Test
  void aWorkbookWithASheetForEachPartBecomesOneInventory() throws Exception {
    Drafts drafts = SurveyFiles.drafts(workbook(), Optional.empty());

    assertThat(drafts.frame().at("/organization/name").asText()).isEqualTo("見極市");
    assertThat(drafts.frame().at("/workingDaysPerYear").asInt()).isEqualTo(240);
    assertThat(drafts.frame().at("/departments/0/staffCount").asInt()).isEqualTo(8);
    assertThat(drafts.frame().at("/systems/0/networkZone").asText()).isEqualTo("LGWAN");
    assertThat(steps(drafts, "A-1")).containsExactly("受付 1", "入力 5");
    assertThat(drafts.task("A-1").at("/steps/1/systems/0").asText()).isEqualTo("zaimu");
    assertThat(drafts.task("A-1").at("/volume/casesPerOccurrence").asInt()).isEqualTo(5);
    assertThat(drafts.task("A-1").at("/stated/minutesPerCase").asInt()).isEqualTo(7);
    assertThat(drafts.place("A-1", "/steps/1/minutesPerCase").address()).isEqualTo("C3");
    assertThat(drafts.place("A-1", "/steps/1/minutesPerCase").sheet()).isEqualTo("手順");
    assertThat(drafts.notice("task-unknown").values())
        .containsEntry("value", "A-l")
        .containsEntry("suggestion", "A-1");
    assertThat(drafts.notice("sheets-passed-over").values().get("values"))
        .isEqualTo(List.of("記入例", "メモ"));
  }

  private Path workbook() throws Exception {
    return new SurveyFiles(dir)
        .workbook(
            workbook -> {
              SurveyFiles.sheet(workbook, "記入例", "整理番号|業務名|所管課", "X|見本|見本課");
              SurveyFiles.sheet(workbook, "団体", "団体名|見極市", "年間の開庁日数|240");
              SurveyFiles.sheet(
                  workbook,
                  "手順",
                  "整理番号|作業手順|所要時間|使用システム",
                  "A-1|受付|1|なし",
                  "|入力|5|財務会計",
                  "A-l|照合|3|");
              SurveyFiles.sheet(
                  workbook, "業務", "整理番号|業務名|所管課|年間処理件数|頻度|処理時間", "A-1|伝票の入力|会計課|1,200|毎日|7");
              SurveyFiles.sheet(
                  workbook, "システム", "システムID|システム名|ネットワーク区分", "zaimu|財務会計システム|LGWAN接続系");
              SurveyFiles.sheet(workbook, "課", "所管課|職員数", "会計課|8");
              SurveyFiles.sheet(workbook, "メモ", "電話して確認");
            });
  }

  @Test
  void cellsMergedOverTheStepsOfATaskSayTheSameOfAll() throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> {
                  Sheet sheet =
                      SurveyFiles.sheet(
                          workbook,
                          "業務",
                          "業務名|所管課|年間処理件数|作業手順|処理時間",
                          "伝票の入力|会計課|1,200|受付|1",
                          "|||入力|5",
                          "伝票の照合||600|照合|3");
                  SurveyFiles.merge(sheet, "A2:A3", "B2:B4", "C2:C3");
                });

    Drafts drafts = SurveyFiles.drafts(file, Optional.empty());

    assertThat(steps(drafts, "R002")).containsExactly("受付 1", "入力 5");
    assertThat(drafts.task("R004").get("department").asText()).isEqualTo("会計課");
    assertThat(drafts.codes()).containsExactly("task-id-made");
  }

  @Test
  void anAnswerThatContradictsAnEarlierOneOfTheTaskIsNotUsed() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir).csv("整理番号,業務名,所管課,作業手順,頻度", "A-1,伝票の入力,会計課,受付,毎日", ",,,入力,毎月");

    assertThat(drafts.task("A-1").at("/volume/frequency").asText()).isEqualTo("DAILY");
    assertThat(drafts.notice("task-answer-differs").place().address()).isEqualTo("E3");
    assertThat(drafts.notice("task-answer-differs").taskId()).isEqualTo("A-1");
  }

  private static List<String> steps(Drafts drafts, String id) {
    List<String> steps = new java.util.ArrayList<>();
    for (JsonNode step : drafts.task(id).get("steps")) {
      steps.add(step.get("name").asText() + " " + step.get("minutesPerCase").asText());
    }
    return steps;
  }
}
