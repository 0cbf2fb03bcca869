package jp.mikiwame.intake.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;

/**
 * The heading of a table: which columns it has, and what is not used of it.
 *
 * @param firstRow the row number in which the heading starts
 * @param lastRow the row number in which it ends; the same, or that of the row below
 * @param columns that are read
 * @param skipped headings that are known to be of no use
 * @param unused other columns that are not read
 */
record SheetHeader(
    SheetRole role,
    int firstRow,
    int lastRow,
    List<HeadedColumn> columns,
    List<String> skipped,
    List<Unused> unused) {

  /**
   * A column that is not read.
   *
   * @param number from 1
   */
  record Unused(int number, String heading, Reason reason, String other) {}

  /** Why a column is not read. */
  enum Reason {
    /** Nobody knows what it means. */
    UNKNOWN,
    /** Another column, named beside it, is read for the same member. */
    SAME_MEMBER,
    /** Another heading says the same with more certainty. */
    LESS_CERTAIN,
    /** It may be the time of a case or of a year. */
    AMBIGUOUS
  }

  SheetHeader {
    columns = List.copyOf(columns);
    skipped = List.copyOf(skipped);
    unused = List.copyOf(unused);
  }

  boolean has(String member) {
    return column(member).isPresent();
  }

  Optional<HeadedColumn> column(String member) {
    return columns.stream().filter(column -> column.column().member().equals(member)).findFirst();
  }

  /** Whether a row repeats the heading, as it does at the top of each printed page. */
  boolean isRepeatedBy(Row row) {
    Map<Integer, HeadedColumn> byNumber = new HashMap<>();
    columns.forEach(column -> byNumber.put(column.number(), column));
    int cells = row.cells().size();
    int same = 0;
    for (int i = 0; i < cells && (same + cells - i) * 2 >= cells; i++) {
      Cell cell = row.cells().get(i);
      HeadedColumn column = byNumber.get(cell.column());
      same += column != null && repeats(column.heading(), cell.text().strip()) ? 1 : 0;
    }
    return same >= 2 && same * 2 >= cells;
  }

  private static boolean repeats(String heading, String text) {
    // Few answers end as the heading does; only those are worth a closer look.
    return !text.isEmpty()
        && text.length() <= heading.length() * 2
        && heading.endsWith(text.substring(text.length() - 1))
        && Heading.of(heading).whole().endsWith(Heading.of(text).whole());
  }
}
