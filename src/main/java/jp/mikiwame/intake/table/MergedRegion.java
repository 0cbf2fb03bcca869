package jp.mikiwame.intake.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a sheet that are merged into one; all numbers from 1 and inclusive. */
record MergedRegion(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

  /** From an address such as {@code B2:B5}; empty if it is none. */
  static Optional<MergedRegion> of(String range) {
    Matcher found = RANGE.matcher(range);
    return found.matches()
        ? Optional.of(
            new MergedRegion(
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(4)),
                SheetRows.column(found.group(1)),
                SheetRows.column(found.group(3))))
        : Optional.empty();
  }

  boolean meets(MergedRegion other) {
    return firstColumn <= other.lastColumn && other.firstColumn <= lastColumn;
  }
}
