package jp.mikiwame.intake.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Makes of a number in a workbook what people see there: a number, a day, a time. */
final class NumberCells {

  private static final int SECONDS_PER_DAY = 86_400;

  /** The day after 9999-12-31 as Excel counts; it shows nothing from there on. */
  private static final double DAYS = 2_958_466;

  /** Excel counts a 29th of February 1900, which never was. */
  private static final int LEAP_DAY = 60;

  private final DataFormatter formatter = new DataFormatter(Locale.JAPAN);
  private final boolean from1904;

  NumberCells(boolean from1904) {
    this.from1904 = from1904;
  }

  Cell cell(int column, double value, NumberForm form) {
    return switch (form.shows()) {
      case NUMBER -> new Cell(column, shown(value, form), Cell.Kind.NUMBER, value);
      case DATE -> date(column, value, false);
      case DATE_AND_TIME -> date(column, value, true);
      case TIME -> new Cell(column, duration(value), Cell.Kind.DURATION, null);
    };
  }

  /** A zero that is shown as a dash is still a zero, not the dash of an unknown value. */
  private String shown(double value, NumberForm form) {
    try {
      String text =
          formatter.formatRawCellContents(value, form.id(), form.code(), from1904).strip();
      return text.chars().anyMatch(Character::isDigit) ? text : plain(value);
    } catch (IllegalArgumentException e) {
      return plain(value);
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  /** A day that Excel cannot show is no date; it stays as Excel shows it. */
  private Cell date(int column, double value, boolean withTime) {
    if (!(value >= 0 && value < DAYS)) {
      return Cell.text(column, "#####");
    }
    if (!from1904 && (value < 1 || (int) value == LEAP_DAY)) {
      return Cell.text(column, value < 1 ? "1900/1/0" : "1900/2/29");
    }
    LocalDateTime at = dayOne((int) value).atStartOfDay().plusSeconds(seconds(value % 1));
    boolean timeShown = withTime && !at.equals(at.truncatedTo(ChronoUnit.DAYS));
    String text =
        timeShown ? at.truncatedTo(ChronoUnit.SECONDS).toString() : at.toLocalDate().toString();
    return new Cell(column, text.length() == 16 ? text + ":00" : text, Cell.Kind.DATE, null);
  }

  private LocalDate dayOne(int days) {
    LocalDate start =
        from1904
            ? LocalDate.of(1904, 1, 1)
            : days < LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return start.plusDays(days);
  }

  private static long seconds(double days) {
    return Math.round(days * SECONDS_PER_DAY);
  }

  /** All hours, however many days they make: 424:44, not 16:44. */
  private static String duration(double days) {
    long seconds = Math.abs(seconds(days));
    String sign = days < 0 && seconds > 0 ? "-" : "";
    long rest = seconds % 60;
    return "%s%d:%02d".formatted(sign, seconds / 3600, seconds / 60 % 60)
        + (rest == 0 ? "" : ":%02d".formatted(rest));
  }
}
