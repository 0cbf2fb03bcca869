package jp.mikiwame.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;

/** A fiscal year: 令和8年度, R8, 2026. */
public final class WrittenFiscalYear {

  /** As the schema of the inventory allows. */
  static final int FIRST = 2000;

  static final int LAST = 2100;

  private static final Pattern YEAR =
      Pattern.compile("(?:fy)?" + JapaneseYear.FORM + "(?:年度|年|年度分)?");

  private WrittenFiscalYear() {}

  /** By the western year in which it starts. */
  public static Written<Integer> read(Cell cell) {
    return Answer.read(
        cell, text -> cell.kind() == Kind.DATE ? new Unreadable<>(text) : year(text));
  }

  private static Written<Integer> year(String text) {
    Matcher year = YEAR.matcher(Remarks.of(text).rest());
    int western = year.matches() ? JapaneseYear.western(year.group(1), year.group(2)) : 0;
    if (western == 0) {
      return new Unreadable<>(text);
    }
    return western >= FIRST && western <= LAST ? Written.given(western) : new Impossible<>("");
  }
}
