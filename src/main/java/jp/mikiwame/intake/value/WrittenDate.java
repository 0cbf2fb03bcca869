package jp.mikiwame.intake.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;

/** A day: 2026-10-01, 2026年10月1日（木）, 令和8年10月1日, R8.10.1, 20261001. */
public final class WrittenDate {

  private static final Pattern PARTED =
      Pattern.compile(JapaneseYear.FORM + "(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");
  private static final Pattern CLOSED = Pattern.compile("()(\\d{4})(\\d{2})(\\d{2})");
  private static final int LENGTH = "2026-10-01".length();

  private WrittenDate() {}

  public static Written<LocalDate> read(Cell cell) {
    boolean withTime = cell.kind() == Kind.DATE && cell.text().length() > LENGTH;
    return withTime
        ? Answer.read(cell, text -> date(text.substring(0, Math.min(LENGTH, text.length()))))
        : Answer.read(cell, text -> date(Remarks.of(text).rest()));
  }

  private static Written<LocalDate> date(String text) {
    Matcher parted = PARTED.matcher(text);
    if (parted.matches()) {
      return date(JapaneseYear.western(parted.group(1), parted.group(2)), parted);
    }
    Matcher closed = CLOSED.matcher(text);
    return closed.matches()
        ? date(Integer.parseInt(closed.group(2)), closed)
        : new Unreadable<>(text);
  }

  private static Written<LocalDate> date(int year, Matcher parts) {
    if (year == 0) {
      // 8/10/1 may be of the year 8 of an era, or 1 August: nobody can tell.
      return new Unreadable<>("");
    }
    try {
      LocalDate date =
          LocalDate.of(year, Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
      return JapaneseYear.isOurs(date) ? Written.given(date) : new Impossible<>("");
    } catch (DateTimeException e) {
      return new Impossible<>("");
    }
  }
}
