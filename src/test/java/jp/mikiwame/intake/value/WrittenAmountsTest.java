package jp.mikiwame.intake.value;

import static jp.mikiwame.model.Inventory.HOURS_PER_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unknown;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.model.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200|1200",
        "1,200|1200",
        "１，２００|1200",
        "1,200件|1200",
        "１２００　件|1200",
        "3万件|30000",
        "1.2千件|1200",
        "3万5千件|35000",
        "9千万件|90000000",
        "0件|0",
        "12.5|12.5",
        "3種類|3",
        "16人|16",
        "1,200件（令和7年度）|1200",
        "（1,200件）|1200",
        "１２３４．５枚|1234.5",
      })
  void aCountIsWhatIsWritten(String written, double count) {
    assertThat(given(written, false)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6回", "241日", "約24回", "月3回"})
  void howOftenIsNoCount(String written) {
    assertThat(WrittenCount.read(Cell.text(1, written))).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({"24回, 24", "241日, 241", "16人, 16", "240.5, 240.5"})
  void howOftenIsReadWhereThatIsAsked(String written, double times) {
    assertThat(WrittenCount.readTimes(Cell.text(1, written))).isEqualTo(Written.given(times));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "約1,200件|1200",
        "1200件程度|1200",
        "およそ 3万件|30000",
        "100〜200件|150",
        "100件～200件|150",
        "1〜2万件|15000",
        "約100−200件くらい|150",
        "100件から200件|150",
        "概ね５０件（窓口のみ）|50",
      })
  void aCountMayBeApproximate(String written, double count) {
    assertThat(given(written, true)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2",
        "不明だが100件くらい",
        "100件か不明",
        "1,2345",
        "5 10",
        "100件以上",
        "〜100件",
        "100件〜",
        "100円",
        "数件",
        "多数",
        "なし",
        "100件（1人当たり）",
        "1e5",
        "100件/月",
        "3件5枚",
        "5千3万件",
        "200〜100件",
        "1,200件、うち窓口300件",
        "2026-10-01",
        "10:30",
        "月100件",
        "約",
        "件",
        "1..2",
        "1,000〜2千件",
        "百件",
      })
  void aCountThatIsNotUnderstoodIsNotGuessed(String written) {
    assertThat(WrittenCount.read(Cell.text(1, written))).isEqualTo(new Unreadable<>(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "　",
        "不明",
        "－",
        "-",
        "ー",
        "―",
        "—",
        "?",
        "？",
        "N/A",
        "未調査",
        "わからない",
        "不明（調査中）",
        "/",
        "…",
        "・・・",
        "該当なし",
        "運用状況の把握が困難なため不明",
        "県の事務であり、件数は把握していない。",
        "（不明）",
        "未調査 ",
      })
  void whoDoesNotKnowHasNotSaidZero(String written) {
    assertThat(WrittenCount.read(Cell.text(1, written))).isEqualTo(new Unknown<>());
    assertThat(minutes(written)).isEqualTo(new Unknown<>());
    assertThat(WrittenShare.read(Cell.text(1, written))).isEqualTo(new Unknown<>());
    assertThat(WrittenFte.read(Cell.text(1, written))).isEqualTo(new Unknown<>());
    assertThat(WrittenHours.read(Cell.text(1, written), HOURS_PER_DAY)).isEqualTo(new Unknown<>());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "−5件", "▲1,200", "△3件", "約-5件", "100億1件", "マイナス5"})
  void aCountThatCannotBeIsToldApart(String written) {
    assertThat(WrittenCount.read(Cell.text(1, written))).isEqualTo(new Impossible<>(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"年間1,200件", "年約1,200件", "1,200件/年", "1200件／年間", "1年間1,200件"})
  void aColumnOfAYearMayHaveTheYearInItsCells(String written) {
    assertThat(WrittenCount.readAnnual(Cell.text(1, written)))
        .isInstanceOfSatisfying(Given.class, given -> assertThat(given.value()).isEqualTo(1200.0));
    assertThat(WrittenCount.read(Cell.text(1, written))).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({"3種類,3", "2.5人,", "1〜2人,", "0,0", "1〜3人,2"})
  void aWholeNumberHasNoParts(String written, Integer whole) {
    Written<Integer> read = WrittenWhole.read(Cell.text(1, written));
    assertThat(read instanceof Given<Integer> given ? given.value() : null).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|5",
        "5分|5",
        "５分|5",
        "1時間30分|90",
        "1.5h|90",
        "90秒|1.5",
        "424:44|25484",
        "0:05|5",
        "0:01:30|1.5",
        "0.5人日|232.5",
        "1時間半|90",
        "5分（3〜8分）|3 5 8",
        "3〜8分|3 5.5 8",
        "3分～8分（通常5分）|3 5 8",
        "3-8分(標準：5分)|3 5 8",
        "30秒〜2分|0.5 1.25 2",
        "1件当たり5分|5",
        "5分／件|5",
        "5分（1件あたり）|5",
        "1〜2時間|60 90 120",
        "0分|0",
        "1人日4時間|705",
        "5分（手入力のみ）|5",
        "3〜8分（手入力）|3 5.5 8",
        "10〜20分（平均15分）|10 15 20",
        "60,000|60000",
        "0.1|0.1",
      })
  void minutesAreWhatIsWritten(String written, String meaning) {
    assertThat(minutes(written)).isEqualTo(Written.given(range(meaning)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"約10分|10", "10分程度|10", "約3〜5分|3 4 5", "15分前後（窓口）|15", "30分くらい|30"})
  void minutesMayBeApproximate(String written, String meaning) {
    assertThat(minutes(written)).isEqualTo(new Given<>(range(meaning), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1日",
        "半日",
        "30日",
        "3〜5日",
        "5分以内",
        "数分",
        "30分1時間",
        "1:75",
        "5件",
        "即日",
        "10分×3人",
        "10分（1人当たり）",
        "1か月",
        "5分、10分",
        "8〜3分",
        "10分/日",
        "5m",
        "1時間30",
      })
  void minutesThatAreNotUnderstoodAreNotGuessed(String written) {
    assertThat(minutes(written)).isEqualTo(new Unreadable<>(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5分", "600,001", "10001時間", "3〜8分（通常10分）", "▲3"})
  void minutesThatCannotBeAreToldApart(String written) {
    assertThat(minutes(written)).isEqualTo(new Impossible<>(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "240|240",
        "240時間|240",
        "424:45|424.75",
        "30人日|232.5",
        "1,200分|20",
        "1千時間|1000",
        "年間240時間|240",
        "0.1時間|0.1"
      })
  void hoursAreWhatIsWritten(String written, double hours) {
    assertThat(WrittenHours.read(Cell.text(1, written), HOURS_PER_DAY))
        .isEqualTo(Written.given(hours));
  }

  @ParameterizedTest
  @CsvSource({"0.5人,0.5", "0.5,0.5", "２人工,2", "1.2FTE,1.2", "正1・会1,", "2人×0.5,", "約1人,1"})
  void personsAreNotAddedUp(String written, Double persons) {
    Written<Double> read = WrittenFte.read(Cell.text(1, written));
    assertThat(read instanceof Given<Double> given ? given.value() : null).isEqualTo(persons);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5%|0.05",
        "５％|0.05",
        "0.05|0.05",
        "3割|0.3",
        "2割5分|0.25",
        "1/4|0.25",
        "0|0",
        "0%|0",
        "100%|1",
        "約1割|0.1",
        "3〜5%|0.04",
        "5パーセント|0.05",
        "12.5%|0.125",
        "5|",
        "1|",
        "5分|",
        "数%|",
        "半分以上|",
        "1.5|",
      })
  void aShareIsOfOne(String written, Double share) {
    Written<Double> read = WrittenShare.read(Cell.text(1, written));
    assertThat(read instanceof Given<Double> given ? given.value() : null).isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"101%", "-5%", "5/4", "1/0", "11割"})
  void aShareAboveAllCannotBe(String written) {
    assertThat(WrittenShare.read(Cell.text(1, written))).isEqualTo(new Impossible<>(written));
  }

  @Test
  void aNumericCellMeansAllItsDigitsInTheUnitOfItsFormat() {
    assertThat(minutes(number("1.3時間", 1.25))).isEqualTo(Written.given(Range.of(75)));
    assertThat(minutes(number("5分", 5))).isEqualTo(Written.given(Range.of(5)));
    assertThat(WrittenCount.read(number("1,200", 1200.4))).isEqualTo(Written.given(1200.4));
    assertThat(WrittenCount.read(number("1", 1200))).isEqualTo(Written.given(1200.0));
    assertThat(WrittenCount.read(number("1.2千件", 1200))).isEqualTo(Written.given(1200.0));
    assertThat(WrittenCount.read(number("1.20E+05", 120_000))).isEqualTo(Written.given(120_000.0));
    assertThat(WrittenCount.read(number("(5)", -5))).isEqualTo(new Impossible<>("(5)"));
    assertThat(WrittenShare.read(number("5%", 0.0495))).isEqualTo(Written.given(0.0495));
    assertThat(WrittenShare.read(number("0.05", 0.05))).isEqualTo(Written.given(0.05));
    assertThat(WrittenShare.read(number("500%", 5))).isEqualTo(new Impossible<>("500%"));
    assertThat(WrittenShare.read(number("5", 5))).isEqualTo(new Unreadable<>("5"));
  }

  @Test
  void aDurationCellIsHoursAndMinutes() {
    Cell cell = new Cell(1, "1:30", Kind.DURATION, null);
    assertThat(minutes(cell)).isEqualTo(Written.given(Range.of(90)));
    assertThat(WrittenHours.read(cell, HOURS_PER_DAY)).isEqualTo(Written.given(1.5));
    assertThat(WrittenCount.read(cell)).isEqualTo(new Unreadable<>("1:30"));
  }

  @ParameterizedTest
  @CsvSource({"FAULT,#REF!", "UNCOMPUTED,A1+3", "TRUTH,TRUE", "DATE,2026-10-01"})
  void aCellThatHoldsNoAmountIsNotOne(Kind kind, String text) {
    Cell cell = new Cell(1, text, kind, null);
    assertThat(WrittenCount.read(cell)).isEqualTo(new Unreadable<>(text));
    assertThat(minutes(cell)).isEqualTo(new Unreadable<>(text));
    assertThat(WrittenShare.read(cell)).isEqualTo(new Unreadable<>(text));
  }

  private static Cell number(String text, double number) {
    return new Cell(1, text, Kind.NUMBER, number);
  }

  private static Written<Range> minutes(String written) {
    return minutes(Cell.text(1, written));
  }

  private static Written<Range> minutes(Cell cell) {
    return WrittenMinutes.read(cell, HOURS_PER_DAY);
  }

  private static double given(String written, boolean approximate) {
    Written<Double> read = WrittenCount.read(Cell.text(1, written));
    assertThat(read).as(written).isInstanceOf(Given.class);
    assertThat(((Given<Double>) read).approximate()).isEqualTo(approximate);
    return ((Given<Double>) read).value();
  }

  private static Range range(String meaning) {
    String[] ends = meaning.split(" ");
    return ends.length == 1
        ? Range.of(Double.parseDouble(meaning))
        : new Range(
            Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), Double.parseDouble(ends[2]));
  }
}
