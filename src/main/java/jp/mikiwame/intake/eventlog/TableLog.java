package jp.mikiwame.intake.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.table.RowReader;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Place;

/**
 * A log in a table: a heading for each column, an event in each row. Several sheets with headings
 * of a log, such as one for each month, are one log.
 */
final class TableLog implements LogSource {

  /** Rows above the headings, such as a title; no more are looked at. */
  private static final int HEAD = 30;

  /** A column of the table. */
  private record Column(int number, String heading) {}

  private record LogSheet(String name, int headingRow, Map<Field, Column> columns) {}

  private final TableFile table;
  private final List<LogSheet> sheets;

  private TableLog(TableFile table, List<LogSheet> sheets) {
    this.table = table;
    this.sheets = sheets;
  }

  /** The sheets with headings of a log; empty if there is none. */
  static Optional<TableLog> find(TableFile table) throws IOException, BrokenInventory {
    List<LogSheet> found = new ArrayList<>();
    for (String sheet : table.sheets()) {
      find(table, sheet).ifPresent(found::add);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new TableLog(table, found));
  }

  private static Optional<LogSheet> find(TableFile table, String sheet)
      throws IOException, BrokenInventory {
    try (RowReader rows = table.rows(sheet)) {
      for (Row row = rows.next(); row != null && row.number() <= HEAD; row = rows.next()) {
        Map<Field, Column> columns = columns(row);
        if (isLog(columns)) {
          return Optional.of(new LogSheet(sheet, row.number(), columns));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLog(Map<Field, Column> columns) {
    return columns.containsKey(Field.CASE)
        && columns.containsKey(Field.ACTIVITY)
        && (columns.containsKey(Field.END) || columns.containsKey(Field.START));
  }

  private static Map<Field, Column> columns(Row row) {
    Map<Field, Column> columns = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      best(field, row).ifPresent(column -> columns.put(field, column));
    }
    return columns;
  }

  private static Optional<Column> best(Field field, Row row) {
    Column best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Cell cell : row.cells()) {
      int rank = LogWords.USUAL.rank(field, cell.text());
      if (rank >= 0 && rank < bestRank) {
        best = new Column(cell.column(), cell.text());
        bestRank = rank;
      }
    }
    return Optional.ofNullable(best);
  }

  @Override
  public String file() {
    return table.name();
  }

  @Override
  public void read(Taker taker) throws IOException, BrokenInventory {
    for (LogSheet sheet : sheets) {
      read(sheet, taker);
    }
  }

  private void read(LogSheet sheet, Taker taker) throws IOException, BrokenInventory {
    try (RowReader rows = table.rows(sheet.name())) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.number() > sheet.headingRow()) {
          taker.take(entry(sheet, row));
        }
      }
    }
  }

  private LogEntry entry(LogSheet sheet, Row row) {
    Map<Field, Said> said = new EnumMap<>(Field.class);
    sheet
        .columns()
        .forEach(
            (field, column) ->
                row.at(column.number())
                    .map(Cell::text)
                    .filter(text -> !LogWords.USUAL.isNothing(field, text))
                    .ifPresent(text -> said.put(field, said(text, column, sheet, row))));
    return new LogEntry(said, place(sheet, row, 0));
  }

  private Said said(String text, Column column, LogSheet sheet, Row row) {
    return new Said(text.strip(), column.heading(), place(sheet, row, column.number()));
  }

  private Place place(LogSheet sheet, Row row, int column) {
    return Place.cell(table.name(), sheet.name(), row.number(), column);
  }

  @Override
  public List<String> passedOver() {
    List<String> names = new ArrayList<>(table.sheets());
    sheets.forEach(sheet -> names.remove(sheet.name()));
    return names;
  }

  @Override
  public Optional<String> title() {
    return Optional.empty();
  }

  @Override
  public String heading(Field field) {
    Map<Field, Column> columns = sheets.get(0).columns();
    Column column = columns.get(field);
    return column == null ? columns.get(Field.START).heading() : column.heading();
  }
}
