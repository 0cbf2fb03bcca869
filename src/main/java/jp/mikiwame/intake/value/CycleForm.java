package jp.mikiwame.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.intake.value.WrittenFrequency.Cycle;
import jp.mikiwame.model.Frequency;

/** Frequencies that are made of numbers: 月2回, 隔週, 3年に1回, 2か月ごと, 毎年3月. */
final class CycleForm {

  private static final String SPAN = "(週|か?月|年度?|半期|半年|四半期|4半期)";
  private static final Pattern TIMES =
      Pattern.compile("(?:毎|1|各)?" + SPAN + "(?:間)?(?:に|あたり|当たり)?((?:\\D{0,4}\\d.*?)[回度日].*)");

  /** 2年おき is left out: every second year for some, every third for others. */
  private static final Pattern ONCE_IN =
      Pattern.compile("([1-9]\\d?)(週|か月|年)間?(?:に([1-9]\\d?)[回度]|に1度|毎に?|ごとに?)");

  private static final Pattern EVERY_OTHER = Pattern.compile("隔(週|月|年)度?(?:で|に|次)?(?:1[回度])?");
  private static final Pattern EVERY_HALF =
      Pattern.compile("(?:毎|各)?(?:半期|半年)(?:毎に?|ごとに?|次)?|上期[・、]下期");
  private static final Pattern ON_A_DAY =
      Pattern.compile("毎?(年)度?\\d{1,2}月\\D{0,6}|毎(月)\\d{1,2}日|毎(週).曜日?");

  private static final Pattern MONTHS_SIGN = Pattern.compile("[カヶケヵ箇个]月");
  private static final Pattern KANJI = Pattern.compile("[一二三四五六七八九](?=[回度年週か])");
  private static final Pattern TIMES_SIGN = Pattern.compile("(?<=\\d)度");
  private static final AmountReader COUNTS = new AmountReader(Units.times());

  private CycleForm() {}

  static Written<Cycle> read(String plain) {
    String text = folded(plain);
    if (EVERY_HALF.matcher(text).matches()) {
      return Written.given(new Cycle(Frequency.YEARLY, 2.0));
    }
    Matcher other = EVERY_OTHER.matcher(text);
    if (other.matches()) {
      return Written.given(span(other.group(1)).cycle(1.0 / 2));
    }
    Matcher day = ON_A_DAY.matcher(text);
    return day.matches() ? Written.given(onDay(day)) : counted(text);
  }

  /** Times a year of 年20回程度 or 月2回. */
  static Written<Double> timesPerYear(String plain) {
    Matcher times = TIMES.matcher(folded(plain));
    return times.matches()
        ? times(times).map(count -> count * span(times.group(1)).perYear)
        : new Unreadable<>(plain);
  }

  private static Written<Cycle> counted(String text) {
    Matcher once = ONCE_IN.matcher(text);
    if (once.matches()) {
      double times = once.group(3) == null ? 1 : Integer.parseInt(once.group(3));
      return Written.given(span(once.group(2)).cycle(times / Integer.parseInt(once.group(1))));
    }
    Matcher times = TIMES.matcher(text);
    return times.matches()
        ? times(times).map(count -> span(times.group(1)).cycle(count))
        : new Unreadable<>(text);
  }

  private static Written<Double> times(Matcher times) {
    // 月20日 is the twentieth as well as twenty days.
    boolean clear = !(times.group(1).endsWith("月") && times.group(2).contains("日"));
    String count = TIMES_SIGN.matcher(times.group(2)).replaceAll("回");
    return !clear
        ? new Unreadable<>("")
        : COUNTS
            .read(count)
            .then(
                given ->
                    new Given<>(
                        given.value().middle().doubleValue(),
                        given.value().approximate() || given.value().isRange()));
  }

  private static Cycle onDay(Matcher day) {
    return day.group(1) != null ? Span.YEAR.cycle(1) : aside(day.group(2) != null);
  }

  private static Cycle aside(boolean monthly) {
    return monthly ? Span.MONTH.cycle(1) : Span.WEEK.cycle(1);
  }

  private static String folded(String plain) {
    String text = MONTHS_SIGN.matcher(plain).replaceAll("か月");
    return KANJI
        .matcher(text)
        .replaceAll(digit -> String.valueOf("一二三四五六七八九".indexOf(digit.group()) + 1));
  }

  private static Span span(String word) {
    return switch (word) {
      case "週" -> Span.WEEK;
      case "月", "か月" -> Span.MONTH;
      case "四半期", "4半期" -> Span.QUARTER;
      case "半期", "半年" -> Span.HALF;
      default -> Span.YEAR;
    };
  }

  /** A span of time within which a task comes round. */
  private enum Span {
    WEEK(Frequency.WEEKLY, 52),
    MONTH(Frequency.MONTHLY, 12),
    QUARTER(Frequency.QUARTERLY, 4),
    HALF(Frequency.YEARLY, 2),
    YEAR(Frequency.YEARLY, 1);

    private final Frequency frequency;
    private final double perYear;

    Span(Frequency frequency, double perYear) {
      this.frequency = frequency;
      this.perYear = perYear;
    }

    /** The cycle of so many times in this span; once is what the frequency itself says. */
    private Cycle cycle(double times) {
      double timesPerYear = times * perYear;
      if (this == MONTH && timesPerYear == QUARTER.perYear) {
        return QUARTER.cycle(1);
      }
      return new Cycle(frequency, times == 1 && this != HALF ? null : Double.valueOf(timesPerYear));
    }
  }
}
