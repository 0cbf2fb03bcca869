package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time that is written once for several rows is counted once. */
@DisplayName("処理時間のセルの結合")
class MergedTimesTest {

  private static final String HEADINGS = "整理番号|業務名|所管課|年間処理件数|年間業務時間|作業手順|処理時間";

  private static final String[] ROWS = {
    HEADINGS, "A-1|伝票の入力|会計課|1,200|100時間|受付|5", "|||||入力|", "|||||保管|", "A-2|伝票の照合|会計課|600||照合|3"
  };

  @TempDir Path dir;

  @Test
  void minutesOverAllStepsOfATaskAreThoseOfTheTask() throws Exception {
    Drafts drafts = drafts(ROWS, "A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "G2:G4");

    assertThat(minutes(drafts, "A-1")).containsExactly("null", "null", "null");
    assertThat(drafts.task("A-1").at("/stated/minutesPerCase").asInt()).isEqualTo(5);
    assertThat(drafts.place("A-1", "/stated/minutesPerCase").address()).isEqualTo("G2");
    assertThat(minutes(drafts, "A-2")).containsExactly("3");
    assertThat(drafts.codes()).containsExactly("minutes-of-several-steps");
    Notice notice = drafts.notice("minutes-of-several-steps");
    assertThat(notice.place().address()).isEqualTo("G2");
    assertThat(notice.taskId()).isEqualTo("A-1");
    assertThat(notice.values()).containsEntry("value", "5").containsEntry("count", 3);
  }

  @Test
  void whatIsMergedOverTheStepsOfATaskAndIsNoTimeOfAStepIsOneAnswer() throws Exception {
    Drafts drafts = drafts(ROWS, "A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4");

    assertThat(drafts.task("A-1").at("/volume/casesPerOccurrence").asInt()).isEqualTo(1200);
    assertThat(drafts.task("A-1").at("/stated/annualHours").asInt()).isEqualTo(100);
    assertThat(minutes(drafts, "A-1")).containsExactly("5", "null", "null");
    assertThat(drafts.notices()).isEmpty();
  }

  @Test
  void minutesOverSomeStepsAreThoseOfNoStepAndNotOfTheTask() throws Exception {
    String[] rows = ROWS.clone();
    rows[3] = "|||||保管|2";
    Drafts drafts = drafts(rows, "G2:G3");

    assertThat(minutes(drafts, "A-1")).containsExactly("null", "null", "2");
    assertThat(drafts.task("A-1").at("/stated").has("minutesPerCase")).isFalse();
    assertThat(drafts.notice("minutes-of-several-steps").values()).containsEntry("count", 2);
  }

  @Test
  void minutesOverTheStepsOfTwoTasksAreThoseOfNeither() throws Exception {
    Drafts drafts = drafts(ROWS, "G2:G5");

    assertThat(minutes(drafts, "A-1")).containsExactly("null", "null", "null");
    assertThat(minutes(drafts, "A-2")).containsExactly("null");
    assertThat(drafts.notice("time-of-several-tasks").place().address()).isEqualTo("G2");
    assertThat(drafts.notice("time-of-several-tasks").values()).containsEntry("count", 2);
  }

  @Test
  void hoursOverTwoTasksAreThoseOfNeither() throws Exception {
    Drafts drafts =
        drafts(
            new String[] {
              "整理番号|業務名|所管課|年間処理件数|年間業務時間", "1|伝票の入力|会計課|1,200|100時間", "2|伝票の照合|会計課|600|"
            },
            "E2:E3");

    for (String id : List.of("1", "2")) {
      assertThat(drafts.task(id).has("stated")).isFalse();
      assertThat(minutes(drafts, id)).containsExactly("null");
    }
    assertThat(drafts.codes()).containsExactly("time-of-several-tasks");
  }

  @Test
  void aTimeThatIsStatedOfTheWholeTaskStays() throws Exception {
    Drafts drafts =
        drafts(
            new String[] {
              "整理番号|業務名|所管課|業務全体の1件当たり処理時間|作業手順|1件当たり処理時間", "1|伝票の入力|会計課|12分|受付|10分", "||||入力|"
            },
            "D2:D3",
            "F2:F3");

    assertThat(drafts.task("1").at("/stated/minutesPerCase").asInt()).isEqualTo(12);
    assertThat(minutes(drafts, "1")).containsExactly("null", "null");
  }

  @Test
  void equalTimesThatAreNotMergedAreThoseOfEachStep() throws Exception {
    String[] rows = ROWS.clone();
    rows[2] = "|||||入力|5";
    rows[3] = "|||||保管|5";

    assertThat(minutes(drafts(rows), "A-1")).containsExactly("5", "5", "5");
  }

  @Test
  void aMergedCellThatIsNotUnderstoodIsToldOfOnce() throws Exception {
    String[] rows = ROWS.clone();
    rows[1] = rows[1].replace("|5", "|いろいろ");

    assertThat(drafts(rows, "G2:G4").notices())
        .extracting(notice -> notice.code() + " " + notice.place().address())
        .containsExactly("answer-unreadable G2");
  }

  private Drafts drafts(String[] rows, String... merged) throws Exception {
    Path file =
        new SurveyFiles(dir)
            .workbook(
                workbook -> SurveyFiles.merge(SurveyFiles.sheet(workbook, "業務", rows), merged));
    return SurveyFiles.drafts(file, Optional.empty());
  }

  private static List<String> minutes(Drafts drafts, String id) {
    List<String> minutes = new ArrayList<>();
    for (JsonNode step : drafts.task(id).get("steps")) {
      minutes.add(step.get("minutesPerCase").asText());
    }
    return minutes;
  }
}
