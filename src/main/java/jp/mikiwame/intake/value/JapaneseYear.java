package jp.mikiwame.intake.value;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Map;

/** Years as offices write them: 2026, 令和8, R8, 令和元. */
final class JapaneseYear {

  /** A year in plain text, in two groups: its era, if any, and its number. */
  static final String FORM = "(?:(令和|平成|昭和|r|h|s)?(元|\\d{1,4}))";

  private static final int FIRST_WESTERN = 1900;

  private static final Map<String, JapaneseEra> ERAS =
      Map.of(
          "令和", JapaneseEra.REIWA,
          "r", JapaneseEra.REIWA,
          "平成", JapaneseEra.HEISEI,
          "h", JapaneseEra.HEISEI,
          "昭和", JapaneseEra.SHOWA,
          "s", JapaneseEra.SHOWA);

  private JapaneseYear() {}

  /**
   * The western year, also of an era that had ended by then (平成32年 was planned for).
   *
   * @param era null if the year is a western one
   * @return 0 if there is no such year
   */
  static int western(String era, String number) {
    int year = number.equals("元") ? 1 : Integer.parseInt(number);
    if (era == null) {
      return number.equals("元") || year < FIRST_WESTERN ? 0 : year;
    }
    return year == 0 || year > 99 ? 0 : firstOf(ERAS.get(era)) + year - 1;
  }

  private static int firstOf(JapaneseEra era) {
    return JapaneseChronology.INSTANCE.prolepticYear(era, 1);
  }

  /** Whether a year is near enough to be meant. */
  static boolean isOurs(LocalDate date) {
    return date.getYear() >= FIRST_WESTERN && date.getYear() <= WrittenFiscalYear.LAST;
  }
}
