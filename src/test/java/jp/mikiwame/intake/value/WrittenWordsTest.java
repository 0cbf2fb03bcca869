package jp.mikiwame.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unknown;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.intake.value.WrittenFrequency.Cycle;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.NetworkZone;
import jp.mikiwame.model.PersonalData;
import jp.mikiwame.model.RuleBased;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.SystemAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "日次|DAILY|",
        "毎日|DAILY|",
        "毎日（開庁日）|DAILY|",
        "週次|WEEKLY|",
        "毎週|WEEKLY|",
        "週1回|WEEKLY|",
        "週２回|WEEKLY|104",
        "週3日|WEEKLY|156",
        "隔週|WEEKLY|26",
        "毎週月曜日|WEEKLY|",
        "月次|MONTHLY|",
        "毎月|MONTHLY|",
        "月1回|MONTHLY|",
        "月一回|MONTHLY|",
        "月2回|MONTHLY|24",
        "月に2回|MONTHLY|24",
        "隔月|MONTHLY|6",
        "月末|MONTHLY|",
        "2か月に1回|MONTHLY|6",
        "2ヶ月ごと|MONTHLY|6",
        "3ヵ月ごと|QUARTERLY|",
        "毎月20日|MONTHLY|",
        "四半期|QUARTERLY|",
        "四半期に1回|QUARTERLY|",
        "年次|YEARLY|",
        "年1回|YEARLY|",
        "年1回（3月）|YEARLY|",
        "年20回|YEARLY|20",
        "3年に1回|YEARLY|0.3333333333333333",
        "半期|YEARLY|2",
        "半年ごと|YEARLY|2",
        "毎年3月|YEARLY|",
        "随時|AD_HOC|",
        "都度|AD_HOC|",
        "不定期|AD_HOC|",
        "MONTHLY|MONTHLY|",
        "随時（年20回）|AD_HOC|20",
        "随時（月2回）|AD_HOC|24",
        "１．日次|DAILY|",
        "③月次|MONTHLY|",
        "隔年|YEARLY|0.5",
        "年0回|YEARLY|0",
      })
  void aFrequencyIsACycleAndPerhapsItsTimes(String written, Frequency frequency, Double times) {
    assertThat(frequency(written)).isEqualTo(Written.given(new Cycle(frequency, times)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"随時（年20回程度）|AD_HOC|20", "年1〜2回|YEARLY|1.5", "月約10回|MONTHLY|120"})
  void timesMayBeApproximate(String written, Frequency frequency, double times) {
    assertThat(frequency(written)).isEqualTo(new Given<>(new Cycle(frequency, times), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1日2回", "2年おき", "月20日", "12", "時々", "3月", "繁忙期のみ", "月数回", "日次、月次"})
  void aFrequencyThatIsNotUnderstoodIsNotGuessed(String written) {
    assertThat(frequency(written)).isEqualTo(new Unreadable<>(written));
  }

  @Test
  void moreTimesThanAYearHoldsCannotBe() {
    assertThat(frequency("年100,001回")).isEqualTo(new Impossible<>("年100,001回"));
    assertThat(frequency("随時（年100,001回）")).isInstanceOf(Impossible.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3月、4月|3 4", "3・4月|3 4", "3～5月|3 4 5", "11月〜2月|11 12 1 2", "11月～翌2月|11 12 1 2", "３月|3",
            "3|3", "3,4|3 4",
        "年度末|3", "年度末、年度当初|3 4", "12月下旬|12", "12,1月|12 1", "3月及び9月|3 9", "なし|", "通年|", "特になし|",
        "4月（年度当初）|4", "3月から5月まで|3 4 5", "毎年3月|3", "3月、3月|3",
      })
  void monthsAreEachNamedOnce(String written, String months) {
    List<Integer> expected =
        months == null ? List.of() : Stream.of(months.split(" ")).map(Integer::valueOf).toList();
    assertThat(months(written)).isEqualTo(Written.given(expected));
  }

  @Test
  void monthsMayStandBelowEachOther() {
    assertThat(months("3月\n4月")).isEqualTo(Written.given(List.of(3, 4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"34", "3/4", "申告期", "夏", "毎月", "3 4", "通常期100件", "春、3月"})
  void monthsThatAreNotUnderstoodAreNotGuessed(String written) {
    assertThat(months(written)).isEqualTo(new Unreadable<>(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13月", "0月", "3〜13月"})
  void aThirteenthMonthCannotBe(String written) {
    assertThat(months(written)).isEqualTo(new Impossible<>(written));
  }

  @Test
  void aDateThatASpreadsheetMadeOfTwoMonthsIsNotTakenForMonths() {
    assertThat(WrittenMonths.read(new Cell(1, "2026-03-04", Kind.DATE, null)))
        .isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-01",
        "2026/10/1",
        "２０２６年１０月１日",
        "2026.10.1",
        "令和8年10月1日",
        "R8.10.1",
        "r8/10/01",
        "令和８年10月１日（木）",
        "20261001",
        "令和 8 年 10 月 1 日",
        "㋿8年10月1日",
      })
  void aDayIsWrittenInManyWays(String written) {
    assertThat(WrittenDate.read(Cell.text(1, written)))
        .isEqualTo(Written.given(LocalDate.of(2026, 10, 1)));
  }

  @Test
  void aDayOfASpreadsheetMayHaveATime() {
    for (String text : List.of("2026-10-01", "2026-10-01 10:30", "2026-10-01T10:30:00")) {
      assertThat(WrittenDate.read(new Cell(1, text, Kind.DATE, null)))
          .isEqualTo(Written.given(LocalDate.of(2026, 10, 1)));
    }
  }

  @Test
  void theFirstYearOfAnEraHasANameOfItsOwn() {
    assertThat(WrittenDate.read(Cell.text(1, "令和元年5月1日")))
        .isEqualTo(Written.given(LocalDate.of(2019, 5, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10月1日", "8/10/1", "2026年10月", "10/01/2026", "46296", "秋頃"})
  void aDayThatIsNotUnderstoodIsNotGuessed(String written) {
    assertThat(WrittenDate.read(Cell.text(1, written))).isEqualTo(new Unreadable<>(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-31", "2026-13-01", "20261301", "令和8年2月30日", "9999-01-01"})
  void aDayThatIsInNoCalendarCannotBe(String written) {
    assertThat(WrittenDate.read(Cell.text(1, written))).isEqualTo(new Impossible<>(written));
  }

  @ParameterizedTest
  @CsvSource({
    "令和8年度,2026",
    "R8,2026",
    "２０２６,2026",
    "2026年度（令和8年度）,2026",
    "令和8(2026)年度,2026",
    "令和元年度,2019",
    "平成30年度,2018",
    "FY2026,2026",
    "8,",
    "令和8年度〜9年度,",
    "来年度,",
  })
  void aFiscalYearIsTheWesternYearInWhichItStarts(String written, Integer year) {
    Written<Integer> read = WrittenFiscalYear.read(Cell.text(1, written));
    assertThat(read instanceof Given<Integer> given ? given.value() : null).isEqualTo(year);
  }

  @Test
  void aFiscalYearThatTheInventoryCannotHoldCannotBe() {
    assertThat(WrittenFiscalYear.read(Cell.text(1, "平成5年度"))).isInstanceOf(Impossible.class);
    assertThat(WrittenFiscalYear.read(Cell.text(1, "2101"))).isInstanceOf(Impossible.class);
  }

  @ParameterizedTest
  @CsvSource({
    "はい,true",
    "有,true",
    "あり,true",
    "○,true",
    "◯,true",
    "〇,true",
    "要,true",
    "必要,true",
    "TRUE,true",
    "ＹＥＳ,true",
    "あり（一部）,true",
    "いいえ,false",
    "無,false",
    "なし,false",
    "×,false",
    "✕,false",
    "不要,false",
    "False,false",
    "△,",
    "一部,",
    "1,",
    "0,",
  })
  void yesAndNoHaveManySigns(String written, Boolean answer) {
    Written<Boolean> read = WrittenYesNo.read(Cell.text(1, written));
    assertThat(read instanceof Given<Boolean> given ? given.value() : null).isEqualTo(answer);
  }

  @Test
  void aTickIsYes() {
    assertThat(WrittenYesNo.read(new Cell(1, "TRUE", Kind.TRUTH, null)))
        .isEqualTo(Written.given(true));
  }

  @Test
  void noAnswerIsNotNo() {
    for (String text : List.of("不明", "－", "?", "")) {
      assertThat(WrittenYesNo.read(Cell.text(1, text))).isEqualTo(new Unknown<>());
    }
  }

  @Test
  void aCodeHasManyWords() {
    assertThat(code("非定型", RuleBased.class)).isEqualTo(Written.given("NO"));
    assertThat(code("１：定型", RuleBased.class)).isEqualTo(Written.given("YES"));
    assertThat(code("印刷・封入", StepKind.class)).isEqualTo(Written.given("PRINT"));
    assertThat(code("ﾃﾞｰﾀ入力", StepKind.class)).isEqualTo(Written.given("ENTRY"));
    assertThat(code("その他（窓口整理）", StepKind.class)).isEqualTo(Written.given("OTHER"));
    assertThat(code("ＬＧＷＡＮ系", NetworkZone.class)).isEqualTo(Written.given("LGWAN"));
    assertThat(code("my_number", NetworkZone.class)).isEqualTo(Written.given("MY_NUMBER"));
    assertThat(code("手書き", InputMedium.class)).isEqualTo(Written.given("HANDWRITTEN"));
    assertThat(code("紙（手書き）", InputMedium.class)).isEqualTo(Written.given("HANDWRITTEN"));
    assertThat(code("なし", PersonalData.class)).isEqualTo(Written.given("NONE"));
    assertThat(code("－", PersonalData.class)).isEqualTo(new Unknown<>());
  }

  @Test
  void aWordThatFitsTwoCodesIsNotUnderstood() {
    for (String word : List.of("紙", "電子", "紙・電子", "手書き、印字")) {
      assertThat(code(word, InputMedium.class)).isEqualTo(new Unreadable<>(word));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "画面、CSV入出力|SCREEN CSV",
        "CSV・画面|CSV SCREEN",
        "API|API",
        "画面,画面|SCREEN",
        "画面と CSV|SCREEN CSV",
        "なし|"
      })
  void severalCodesStandInOneCell(String written, String codes) {
    assertThat(WrittenCode.readAll(Cell.text(1, written), SystemAccess.class))
        .isEqualTo(Written.given(codes == null ? List.of() : List.of(codes.split(" "))));
  }

  @Test
  void severalCodesMayStandBelowEachOther() {
    assertThat(WrittenCode.readAll(Cell.text(1, "画面\r\nCSV\n"), SystemAccess.class))
        .isEqualTo(Written.given(List.of("SCREEN", "CSV")));
  }

  @Test
  void oneUnknownWordAmongSeveralSpoilsThem() {
    assertThat(WrittenCode.readAll(Cell.text(1, "画面、魔法"), SystemAccess.class))
        .isEqualTo(new Unreadable<>("画面、魔法"));
    assertThat(WrittenCode.readAll(Cell.text(1, "不明"), SystemAccess.class))
        .isEqualTo(new Unknown<>());
  }

  @Test
  void aStandardizedBusinessHasOtherNames() {
    assertThat(WrittenCode.readStandardizedBusiness(Cell.text(1, "国保")))
        .isEqualTo(Written.given("国民健康保険"));
    assertThat(WrittenCode.readStandardizedBusiness(Cell.text(1, "子ども･子育て支援")))
        .isEqualTo(Written.given("子ども・子育て支援"));
    assertThat(WrittenCode.readStandardizedBusiness(Cell.text(1, "対象外")))
        .isEqualTo(Written.given("対象外"));
  }

  private static Written<Cycle> frequency(String written) {
    return WrittenFrequency.read(Cell.text(1, written));
  }

  private static Written<List<Integer>> months(String written) {
    return WrittenMonths.read(Cell.text(1, written));
  }

  private static Written<String> code(String written, Class<? extends Enum<?>> type) {
    return WrittenCode.read(Cell.text(1, written), type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不明", "－", "未調査", "把握していない", "Ｎ／Ａ", " ", "？", "＊"})
  void aTextThatSaysNothingIsUnknown(String text) {
    assertThat(WrittenText.read(Cell.text(1, text))).isEqualTo(new Written.Unknown<>());
  }

  @ParameterizedTest
  @ValueSource(strings = {"税務課", " 税務課　", "なし", "不明者の調査", "A-1"})
  void anyOtherTextIsKeptAsItIs(String text) {
    assertThat(WrittenText.read(Cell.text(1, text))).isEqualTo(Written.given(text.strip()));
  }
}
