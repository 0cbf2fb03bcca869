package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jp.mikiwame.intake.DraftCheck;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the answers of a form go. */
class SurveyMembersTest {

  @TempDir Path dir;

  private static List<SurveyColumn> columns() {
    return SheetRole.TASKS.columns().stream().filter(SurveyColumn::template).toList();
  }

  @Test
  void theExamplesOfOurFormAreAnInventoryWithoutFaults() throws Exception {
    Drafts drafts = examples(columns(), SurveyColumn::heading);
    ObjectNode task = drafts.tasks().get(0);
    drafts.frame().withObjectProperty("organization").put("name", "見極市");
    DraftCheck check = new DraftCheck(drafts.frame(), drafts.ofFrame(), LocalDate.of(2026, 11, 1));
    List<Notice> faults = new ArrayList<>();

    assertThat(check.take(task, drafts.origin(0), faults::add)).isPresent();
    assertThat(faults).isEmpty();
    assertThat(drafts.codes()).isSubsetOf("systems-added", "annual-cases-differ");
    for (SurveyColumn column : columns()) {
      String at = column.part() == SurveyPart.STEPS ? "/steps/0" : "";
      if (!column.path().equals("/volume/annualCases")) {
        assertThat(task.at(at + column.path()).isMissingNode()).as(column.heading()).isFalse();
        assertThat(drafts.origin(0).of(at + column.path()).column())
            .as(column.heading())
            .isPositive();
      }
    }
  }

  @Test
  void theOrderOfTheColumnsAndTheChoiceOfSynonymsMakeNoDifference() throws Exception {
    ObjectNode expected = examples(columns(), SurveyColumn::heading).tasks().get(0);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<SurveyColumn> shuffled = new ArrayList<>(columns());
      Collections.shuffle(shuffled, random);
      Drafts drafts =
          examples(
              shuffled,
              column -> {
                List<String> also = new ArrayList<>(column.also());
                also.add(column.heading());
                return also.get(random.nextInt(also.size()));
              });
      assertThat(drafts.tasks().get(0)).isEqualTo(expected);
    }
  }

  private Drafts examples(
      List<SurveyColumn> columns, java.util.function.Function<SurveyColumn, String> heading)
      throws Exception {
    return new SurveyFiles(dir)
        .csv(
            columns.stream()
                .map(heading)
                .map(SurveyMembersTest::quoted)
                .collect(Collectors.joining(",")),
            columns.stream()
                .map(SurveyColumn::example)
                .map(SurveyMembersTest::quoted)
                .collect(Collectors.joining(",")));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @ParameterizedTest
  @CsvSource({
    "根拠法令等, 地方税法第20条, true",
    "根拠法令等, 見極市印鑑条例, true",
    "根拠法令等, なし, false",
    "根拠法令等, 事務処理要綱, ",
    "事務区分, 2 第1号法定受託事務, true",
    "事務区分, 1 自治事務, "
  })
  void aLawDemandsATaskOnlyIfItIsOne(String heading, String answer, Boolean expected)
      throws Exception {
    assertThat(flag(heading, answer, "/legallyRequired")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2 押印, true",
    "1 押印＋印鑑証明, true",
    "3 署名, false",
    "4 本人確認書類の提示・提出; 6 本人確認不要, false",
    "2 押印; 6 本人確認不要, ",
    "5 その他, "
  })
  void aSealIsDemandedOnlyWhereAllAnswersSayIt(String answer, Boolean expected) throws Exception {
    assertThat(flag("本人確認手法", answer, "/sealRequired")).isEqualTo(expected);
  }

  @Test
  void aColumnThatAsksForTheMemberItselfCountsMore() throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("業務名,所管課,根拠法令等,法令や条例の義務か", "広報紙の発行,広報課,地方自治法,いいえ");

    assertThat(drafts.tasks().get(0).get("legallyRequired").booleanValue()).isFalse();
  }

  @Test
  void systemsAreKnownByIdAndByNameHoweverWritten() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir)
            .csv(
                "業務名,所管課,作業手順,使用システム",
                "伝票の入力,会計課,入力,財務会計システム",
                ",,照合,\"財務 会計、Ｅｘｃｅｌ\"",
                ",,印刷,なし",
                ",,保管,－",
                ",,廃棄,該当なし",
                ",,報告,把握していない");

    assertThat(drafts.frame().get("systems").toString())
        .isEqualTo(
            "[{\"id\":\"財務会計システム\",\"name\":\"財務会計システム\"},{\"id\":\"Excel\",\"name\":\"Ｅｘｃｅｌ\"}]");
    assertThat(drafts.tasks().get(0).at("/steps/1/systems").toString())
        .isEqualTo("[\"財務会計システム\",\"Excel\"]");
    assertThat(drafts.tasks().get(0).at("/steps/2/systems").toString()).isEqualTo("[]");
    assertThat(drafts.tasks().get(0).at("/steps/3").has("systems")).isFalse();
    assertThat(drafts.tasks().get(0).at("/steps/4/systems").toString()).isEqualTo("[]");
    assertThat(drafts.tasks().get(0).at("/steps/5").has("systems")).isFalse();
  }

  @Test
  void answersThatAreAlikeAreNotOneAndTheSameObject() throws Exception {
    Drafts drafts =
        new SurveyFiles(dir)
            .csv("整理番号,業務名,所管課,繁忙期,処理時間", "1,申告書の入力,税務課,3・4月,3〜8分", "2,申告書の照合,税務課,3・4月,3〜8分");
    JsonNode second = drafts.task("2").deepCopy();
    ((ArrayNode) drafts.task("1").at("/volume/peakMonths")).add(5);
    ((ObjectNode) drafts.task("1").at("/steps/0/minutesPerCase")).put("low", 1);

    assertThat(drafts.task("2")).isEqualTo(second);
  }

  private Boolean flag(String heading, String answer, String pointer) throws Exception {
    Drafts drafts = new SurveyFiles(dir).csv("業務名,所管課," + heading, "証明書の発行,市民課," + answer);
    return drafts.tasks().get(0).at(pointer).isMissingNode()
        ? null
        : Boolean.valueOf(drafts.tasks().get(0).at(pointer).booleanValue());
  }
}
