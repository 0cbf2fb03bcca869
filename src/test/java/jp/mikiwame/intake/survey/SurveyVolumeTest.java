package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form says of cases and hours. */
class SurveyVolumeTest {

  private static final Map<String, Double> TIMES =
      Map.of("DAILY", 241.0, "WEEKLY", 52.0, "MONTHLY", 12.0, "QUARTERLY", 4.0, "YEARLY", 1.0);

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"毎日, DAILY", "週次, WEEKLY", "月次, MONTHLY", "四半期, QUARTERLY", "年1回, YEARLY"})
  void theCasesOfAYearComeOutAgain(String frequency, String code) throws Exception {
    JsonNode volume = volume("年間処理件数,頻度", "1234," + frequency);

    assertThat(volume.get("frequency").asText()).isEqualTo(code);
    assertThat(volume.get("casesPerOccurrence").asDouble() * TIMES.get(code))
        .isCloseTo(1234, within(0.001));
  }

  @Test
  void whatIsDoneAsNeededIsDoneOnceForEachCase() throws Exception {
    JsonNode volume = volume("年間処理件数,頻度", "1234,随時");

    assertThat(volume.toString())
        .isEqualTo("{\"casesPerOccurrence\":1,\"frequency\":\"AD_HOC\",\"timesPerYear\":1234}");
  }

  @Test
  void casesOfAYearWithoutAFrequencyAreDoneOnceAYear() throws Exception {
    assertThat(volume("年間処理件数", "1234").toString())
        .isEqualTo("{\"casesPerOccurrence\":1234,\"frequency\":\"YEARLY\"}");
  }

  @Test
  void aFrequencyThatNobodyUnderstandsStaysUnknownButTheCasesOfAYearDoNot() throws Exception {
    Drafts drafts = drafts("年間処理件数,頻度", "1234,ときどきかな");

    assertThat(drafts.task("1").get("volume").toString())
        .isEqualTo("{\"casesPerOccurrence\":1234,\"frequency\":null,\"timesPerYear\":1}");
    assertThat(drafts.notice("answer-unreadable").place().address()).isEqualTo("E2");
  }

  @Test
  void casesPerOccurrenceAreKeptAndTellTimesAYear() throws Exception {
    assertThat(volume("1回あたり処理件数,年間処理件数,頻度", "10,200,随時").get("timesPerYear").asInt())
        .isEqualTo(20);
    assertThat(volume("1回あたり処理件数,頻度", "10,月2回").get("casesPerOccurrence").asInt()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1回あたり処理件数", "年間処理件数"})
  void howOftenIsNoNumberOfCases(String heading) throws Exception {
    for (String often : List.of("6回", "月3回", "年6回", "30日")) {
      Drafts drafts = drafts(heading, often);

      assertThat(drafts.task("1").at("/volume/casesPerOccurrence").isNull()).as(often).isTrue();
      assertThat(drafts.notice("answer-unreadable").place().address()).isEqualTo("D2");
    }
  }

  @Test
  void howOftenIsReadWhereItIsAskedFor() throws Exception {
    assertThat(volume("頻度,年間の回数", "随時,6回").get("timesPerYear").asInt()).isEqualTo(6);
    assertThat(volume("頻度", "月3回").get("timesPerYear").asInt()).isEqualTo(36);
  }

  @Test
  void twoCountsThatContradictEachOtherAreShown() throws Exception {
    Drafts drafts = drafts("1回あたり処理件数,年間処理件数,頻度", "10,200,月次");

    assertThat(drafts.notice("annual-cases-differ").values())
        .containsEntry("value", 200.0)
        .containsEntry("computed", 120.0);
  }

  @Test
  void aCountOfWhichNobodySaysForWhatPeriodIsTakenAsAYears() throws Exception {
    Drafts drafts = drafts("件数,頻度", "1200,月次");

    assertThat(drafts.task("1").at("/volume/casesPerOccurrence").asInt()).isEqualTo(100);
    assertThat(drafts.notice("count-basis-unclear").place().address()).isEqualTo("D1");
  }

  @ParameterizedTest
  @CsvSource({"不明", "－", "''", "未調査"})
  void unknownIsNeverZero(String unknown) throws Exception {
    Drafts drafts = drafts("年間処理件数,頻度,処理時間,例外率,手順書", ",,,,".replace(",", unknown + ",") + unknown);

    assertThat(drafts.task("1").toString())
        .isEqualTo(
            "{\"id\":\"1\",\"name\":\"伝票の入力\",\"department\":\"会計課\","
                + "\"volume\":{\"casesPerOccurrence\":null,\"frequency\":null},"
                + "\"ruleBased\":null,\"steps\":[{\"name\":\"伝票の入力\",\"minutesPerCase\":null}]}");
    assertThat(drafts.notices()).isEmpty();
  }

  @Test
  void minutesFollowFromTheHoursOfAYear() throws Exception {
    Drafts drafts = drafts("年間処理件数,年間業務時間", "1200,100時間");

    assertThat(drafts.task("1").at("/steps/0/minutesPerCase").asInt()).isEqualTo(5);
    assertThat(drafts.task("1").at("/stated/annualHours").asInt()).isEqualTo(100);
    assertThat(drafts.notice("minutes-derived").values().get("count")).isEqualTo(1);
  }

  @Test
  void noMinutesFollowFromHoursWithoutCases() throws Exception {
    for (String cases : new String[] {"0", "不明"}) {
      Drafts drafts = drafts("年間処理件数,年間業務時間", cases + ",100時間");

      assertThat(drafts.task("1").at("/steps/0/minutesPerCase").isNull()).isTrue();
      assertThat(drafts.codes()).isEmpty();
    }
  }

  @Test
  void anImpossibleAnswerIsAnErrorAtItsCell() throws Exception {
    Drafts drafts = drafts("年間処理件数,処理時間", "-5,-1");

    assertThat(drafts.notices()).allMatch(notice -> notice.isError());
    assertThat(drafts.notices())
        .extracting(notice -> notice.place().address())
        .containsExactly("D2", "E2");
  }

  private JsonNode volume(String headings, String answers) throws Exception {
    return drafts(headings, answers).task("1").get("volume");
  }

  private Drafts drafts(String headings, String answers) throws Exception {
    return new SurveyFiles(dir).csv("整理番号,業務名,所管課," + headings, "1,伝票の入力,会計課," + answers);
  }
}
