package jp.mikiwame.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mikiwame.intake.table.Cell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {

  @DisplayName("one heading is recognised in every way of writing it")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1件当たり処理時間",
        "１件当たり処理時間",
        "1件あたり処理時間（分）",
        "1件あたり\n処理時間\n（分）",
        "①1件当り 処理時間 [単位：分]",
        "（1） 1件当たり処理時間※2",
        "処理時間（1件あたり）",
        "1件あたり処理時間（待ち時間を除く）"
      })
  void isTheMinutesOfACase(String text) {
    assertThat(KnownHeadings.of(SheetRole.TASKS).find(Heading.of(text)))
        .hasValueSatisfying(
            match -> assertThat(match.column().member()).isEqualTo("/steps/minutesPerCase"));
  }

  @ParameterizedTest
  @CsvSource({
    "年間処理件数(件), /tasks/volume/annualCases",
    "件数（年間）, /tasks/volume/annualCases",
    "No., /tasks/id",
    "№, /tasks/id",
    "定型／非定型, /tasks/ruleBased",
    "備考（出典）, /tasks/source",
    "年間業務時間（時間）, /tasks/stated/annualHours"
  })
  void meansAMember(String text, String member) {
    assertThat(KnownHeadings.of(SheetRole.TASKS).find(Heading.of(text)).get().column().member())
        .isEqualTo(member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"備考", "件数（月間）", "件数（1日あたり）", "氏名", "", "※"})
  void meansNothingThatIsKnown(String text) {
    assertThat(KnownHeadings.of(SheetRole.TASKS).find(Heading.of(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, 時間, 5時間", "1.5, 人日, 1.5人日", "30分, 時間, 30分", "5%, %, 5%", "不明, 分, 不明"})
  void theUnitOfAHeadingIsThatOfBareNumbers(String text, String unit, String read) {
    HeadedColumn column =
        new HeadedColumn(1, "", SurveyColumns.load().forMember("/tasks/name").get(), unit, false);

    assertThat(column.withUnit(Cell.text(1, text)).text()).isEqualTo(read);
  }

  @Test
  void aNumberHasAllItsDigitsBeforeTheUnit() {
    HeadedColumn column =
        new HeadedColumn(1, "", SurveyColumns.load().forMember("/tasks/name").get(), "時間", false);

    assertThat(column.withUnit(new Cell(1, "1.3", Cell.Kind.NUMBER, 1.25)).text())
        .isEqualTo("1.25時間");
  }
}
