package jp.mikiwame.report;

import java.util.function.Function;

/**
 * A column of a table that is read by a program for spreadsheets.
 *
 * @param heading as shown
 * @param kind how a value of the column looks
 * @param width in characters, of which a Japanese one takes two
 * @param value of a row: a text or a number of the kind's unit; null if there is none. A text in a
 *     column of numbers says why there is no number
 */
public record Column<T>(String heading, Kind kind, int width, Function<T, Object> value) {

  /** What the values of a column are. */
  public enum Kind {
    TEXT("General"),
    COUNT("#,##0"),
    HOURS("#,##0.0"),
    POINTS("0.0"),
    SHARE("0.0%"),
    FACTOR("0.000"),
    /** Of any unit, with the digits that it has. */
    NUMBER("#,##0.######");

    private final String format;

    Kind(String format) {
      this.format = format;
    }

    /** As programs for spreadsheets write it. */
    public String format() {
      return format;
    }

    public boolean isNumber() {
      return this != TEXT;
    }
  }
}
