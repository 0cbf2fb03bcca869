package jp.mikiwame.intake.value;

import static jp.mikiwame.model.Inventory.HOURS_PER_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.SystemAccess;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WrittenLawsTest {

  private static final List<Function<Cell, Written<?>>> FORMS =
      List.of(
          WrittenCount::read,
          WrittenCount::readAnnual,
          WrittenWhole::read,
          cell -> WrittenMinutes.read(cell, HOURS_PER_DAY),
          cell -> WrittenHours.read(cell, HOURS_PER_DAY),
          WrittenFte::read,
          WrittenShare::read,
          WrittenFrequency::read,
          WrittenMonths::read,
          WrittenDate::read,
          WrittenFiscalYear::read,
          WrittenYesNo::read,
          cell -> WrittenCode.read(cell, Frequency.class),
          cell -> WrittenCode.readAll(cell, SystemAccess.class),
          WrittenCode::readStandardizedBusiness);

  private static final String SIGNS =
      "0123456789０１２９.,，．-－~〜：:/%％()（）約千万億件分時間日月年週回度割人半末旬毎随時隔次期不明なし有無○×令和元RHS年FY▲△ 　\n、・と;+ー程度通常";

  private final Random random = new Random(8);

  @Test
  void nothingThatAnybodyWritesBreaksAForm() {
    for (int i = 0; i < 8_000; i++) {
      String text = anyText();
      readByAll(Cell.text(1, text));
      if (i % 10 == 0) {
        readByAll(new Cell(1, text, Kind.NUMBER, Double.longBitsToDouble(random.nextLong())));
        readByAll(new Cell(1, text, Kind.DATE, null));
      }
    }
  }

  @Test
  void whatHasNoDigitsAndNoWordsOfOursIsNeverANumber() {
    for (int i = 0; i < 8_000; i++) {
      String text = anyText().replaceAll("[0-9０-９半]", "");
      for (Function<Cell, Written<?>> form : FORMS.subList(0, 7)) {
        assertThat(form.apply(Cell.text(1, text))).as(text).isNotInstanceOf(Given.class);
      }
    }
  }

  @Test
  void aLongTextIsReadAtOnce() {
    for (String part : List.of("1", "1,", "(", "1〜", "約", "1時間", "、", " ", "1 ", "年")) {
      for (int length : new int[] {190, 1_000_000}) {
        Cell cell = Cell.text(1, part.repeat(length).substring(0, length));
        Assertions.assertThat(readingTime(cell)).isLessThan(Duration.ofSeconds(1));
      }
    }
  }

  @Test
  void aLongTextIsNotRepeatedInFull() {
    assertThat(WrittenCount.read(Cell.text(1, "長".repeat(30_000))))
        .isInstanceOfSatisfying(
            Written.Unreadable.class, written -> assertThat(written.text()).hasSizeLessThan(100));
  }

  @Test
  void aRangeThatIsWrittenOutIsReadBack() {
    for (int i = 0; i < 10_000; i++) {
      double[] ends = IntStream.range(0, 3).mapToDouble(n -> decimal(60_000)).sorted().toArray();
      Range range = new Range(ends[0], ends[1], ends[2]);
      String text = "%s〜%s分（通常%s分）".formatted(plain(ends[0]), plain(ends[2]), plain(ends[1]));

      Range expected = ends[0] == ends[2] ? Range.of(ends[0]) : range;
      assertThat(WrittenMinutes.read(Cell.text(1, text), HOURS_PER_DAY))
          .as(text)
          .isEqualTo(Written.given(expected));
    }
  }

  @Test
  void aCountIsReadBackInEveryNotation() {
    for (int i = 0; i < 10_000; i++) {
      double count = decimal(10_000_000_000L);
      for (String text : List.of(plain(count), "%,.3f件".formatted(count), plain(count) + "枚")) {
        assertThat(WrittenCount.read(Cell.text(1, text))).as(text).isEqualTo(Written.given(count));
        assertThat(WrittenCount.read(Cell.text(1, fullWidth(text))))
            .isEqualTo(Written.given(count));
      }
      assertThat(WrittenCount.read(Cell.text(1, "約" + plain(count))))
          .isEqualTo(new Given<>(count, true));
    }
  }

  @Test
  void aShareIsReadBackFromPerCent() {
    for (int i = 0; i <= 10_000; i++) {
      double share = i / 10_000.0;
      String percent = BigDecimal.valueOf(share).movePointRight(2).toPlainString();
      assertThat(WrittenShare.read(Cell.text(1, percent + "%"))).isEqualTo(Written.given(share));
    }
  }

  @Test
  void everyDayIsReadBackInBothCalendars() {
    for (LocalDate day = LocalDate.of(2019, 5, 1); day.getYear() < 2040; day = day.plusDays(1)) {
      String era =
          "令和%d年%d月%d日".formatted(day.getYear() - 2018, day.getMonthValue(), day.getDayOfMonth());
      assertThat(WrittenDate.read(Cell.text(1, era))).isEqualTo(Written.given(day));
      assertThat(WrittenDate.read(Cell.text(1, day.toString()))).isEqualTo(Written.given(day));
    }
  }

  private double decimal(long most) {
    return BigDecimal.valueOf(random.nextLong(most * 10), random.nextInt(4)).doubleValue() % most;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  private static String fullWidth(String text) {
    return text.chars()
        .map(c -> c > ' ' && c < 0x7F ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String anyText() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(
          random.nextInt(20) == 0
              ? (char) random.nextInt(Character.MAX_VALUE + 1)
              : SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static void readByAll(Cell cell) {
    for (Function<Cell, Written<?>> form : FORMS) {
      try {
        form.apply(cell);
      } catch (RuntimeException e) {
        throw new AssertionError("Reading of " + cell, e);
      }
    }
  }

  private static Duration readingTime(Cell cell) {
    long start = System.nanoTime();
    readByAll(cell);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
