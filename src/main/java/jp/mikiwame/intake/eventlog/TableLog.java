package jp.mikiwame.intake.eventlog;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.table.RowReader;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Place;

/** A log in a table: a heading for each column, an event in each row. */
final class TableLog implements LogSource {

  /** Rows above the headings, such as a title; no more are looked at. */
  private static final int HEAD = 30;

  /** A column of the table. */
  private record Column(int number, String heading) {}

  private final TableFile table;
  private final String sheet;
  private final int headingRow;
  private final Map<Field, Column> columns;

  private TableLog(TableFile table, String sheet, int headingRow, Map<Field, Column> columns) {
    this.table = table;
    this.sheet = sheet;
    this.headingRow = headingRow;
    this.columns = columns;
  }

  /** The first sheet with headings of a log; empty if there is none. */
  static Optional<TableLog> find(TableFile table) throws IOException, BrokenInventory {
    for (String sheet : table.sheets()) {
      Optional<TableLog> found = find(table, sheet);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<TableLog> find(TableFile table, String sheet)
      throws IOException, BrokenInventory {
    try (RowReader rows = table.rows(sheet)) {
      for (Row row = rows.next(); row != null && row.number() <= HEAD; row = rows.next()) {
        Map<Field, Column> columns = columns(row);
        if (isLog(columns)) {
          return Optional.of(new TableLog(table, sheet, row.number(), columns));
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
    try (RowReader rows = table.rows(sheet)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.number() > headingRow) {
          taker.take(entry(row));
        }
      }
    }
  }

  private LogEntry entry(Row row) {
    Map<Field, Said> said = new EnumMap<>(Field.class);
    columns.forEach(
        (field, column) ->
            row.at(column.number())
                .map(Cell::text)
                .filter(text -> !LogWords.USUAL.isNothing(field, text))
                .ifPresent(text -> said.put(field, said(text, column, row))));
    return new LogEntry(said, place(row, 0));
  }

  private Said said(String text, Column column, Row row) {
    return new Said(text.strip(), column.heading(), place(row, column.number()));
  }

  private Place place(Row row, int column) {
    return Place.cell(table.name(), sheet, row.number(), column);
  }

  @Override
  public Optional<String> title() {
    return Optional.empty();
  }

  @Override
  public String heading(Field field) {
    Column column = columns.get(field);
    return column == null ? columns.get(Field.START).heading() : column.heading();
  }
}
