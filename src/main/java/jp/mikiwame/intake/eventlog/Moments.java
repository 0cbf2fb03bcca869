package jp.mikiwame.intake.eventlog;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads points in time in the shapes in which systems write them. */
final class Moments {

  /** Where a time without a zone was written down: these are logs of Japanese offices. */
  static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

  private static final int LONGEST = 64;
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<era>令和|平成|昭和|[RHS])\\.?)?(?<y>元|\\d{1,4})[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?"
              + "(?:\\([日月火水木金土]\\))?"
              + "(?:(?:T|\\s+)(?<h>\\d{1,2})[:時](?<min>\\d{1,2})分?"
              + "(?::?(?<s>\\d{1,2})(?:[.,](?<f>\\d{1,9}))?秒?)?)?"
              + "\\s*(?<zone>Z|UTC|GMT|JST|[+-]\\d{2}(?::?\\d{2})?)?");

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?:\\s?(?<h>\\d{2})(?<min>\\d{2})(?<s>\\d{2})?)?");

  /** Days since the end of 1899, as spreadsheets count: from 1954 to 2119. */
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d{1,15})?");

  /** Seconds or milliseconds since 1970: from 2001 to 2286. */
  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final Map<String, Integer> YEAR_BEFORE =
      Map.of("令和", 2018, "R", 2018, "平成", 1988, "H", 1988, "昭和", 1925, "S", 1925);

  private Moments() {}

  /** Empty if the text cannot be understood, or names a day or an hour that does not exist. */
  static Optional<OffsetDateTime> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    try {
      return Optional.ofNullable(of(plain))
          .filter(moment -> moment.getYear() >= EARLIEST_YEAR && moment.getYear() <= LATEST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime of(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      return local(written, year(written), fraction(written)).atOffset(zone(written));
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return local(digits, number(digits, "y"), 0).atOffset(JAPAN);
    }
    if (SERIAL.matcher(text).matches()) {
      return serial(Double.parseDouble(text));
    }
    return EPOCH.matcher(text).matches() ? epoch(text) : null;
  }

  private static OffsetDateTime serial(double days) {
    long seconds = Math.round(days * 86_400);
    return LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds).atOffset(JAPAN);
  }

  private static OffsetDateTime epoch(String text) {
    long number = Long.parseLong(text);
    return Instant.ofEpochMilli(text.length() == 10 ? number * 1000 : number).atOffset(JAPAN);
  }

  private static LocalDateTime local(Matcher parts, int year, int nanos) {
    LocalDate day = LocalDate.of(year, number(parts, "m"), number(parts, "d"));
    int hour = number(parts, "h");
    int minute = number(parts, "min");
    int second = number(parts, "s");
    // 24:00 is how a day's end is written.
    return hour == 24 && minute + second + nanos == 0
        ? day.plusDays(1).atStartOfDay()
        : day.atTime(hour, minute, second, nanos);
  }

  private static int year(Matcher parts) {
    String era = parts.group("era");
    int year = "元".equals(parts.group("y")) ? 1 : number(parts, "y");
    return era == null ? year : YEAR_BEFORE.get(era) + year;
  }

  private static int fraction(Matcher parts) {
    String digits = parts.group("f");
    return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
  }

  private static ZoneOffset zone(Matcher parts) {
    String zone = parts.group("zone");
    if (zone == null || zone.equals("JST")) {
      return JAPAN;
    }
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  private static int number(Matcher parts, String name) {
    String digits = parts.group(name);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
