package jp.mikiwame.report.book;

import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.report.Columns;

/**
 * A table that fills a sheet.
 *
 * @param name of the sheet
 * @param lead lines above the table, the first of them its title
 * @param rows each made when it is written; the table is written once
 */
record BookTable<T>(String name, List<String> lead, Columns<T> columns, Look look, Stream<T> rows) {

  /**
   * What is seen of a table.
   *
   * @param fixed how many columns stay in sight
   * @param lines how many lines of a long text are shown; the cell holds all of it
   * @param printed how many columns are printed
   * @param pages on so many pages side by side
   */
  record Look(int fixed, int lines, int printed, int pages) {

    static final int ALL = Integer.MAX_VALUE;

    /** All columns beside each other on a page. */
    static Look of(int fixed, int lines) {
      return new Look(fixed, lines, ALL, 1);
    }
  }
}
