package jp.mikiwame.intake.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** The rows of a CSV text. */
final class CsvRows implements RowReader {

  /** By then the headings have come, whatever titles stand above them. */
  private static final int TOP = 20;

  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(TableLimits.CELL)
                  .maxDocumentLength(-1)
                  .maxTokenCount(-1)
                  .build())
          .build();

  private final TextBytes text;
  private final CsvParser parser;
  private final TableNotices notices;
  private int number;
  private int column;
  private int widest;

  CsvRows(TextBytes text, Reader decoded, char separator, TableNotices notices) throws IOException {
    this.text = text;
    this.notices = notices;
    this.parser = FACTORY.createParser(decoded);
    parser.configure(CsvParser.Feature.SKIP_EMPTY_LINES, false);
    parser.enable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  @Override
  public Row next() throws IOException, BrokenInventory {
    try {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        startRow();
        List<Cell> cells = cells();
        if (!cells.isEmpty()) {
          return new Row(number, cells);
        }
      }
      return null;
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw text.broken(e);
    }
  }

  private void startRow() throws BrokenInventory {
    number++;
    column = 0;
    if (number > TableLimits.ROWS_OF_TEXT) {
      throw TableFault.error("table-too-long", place(), Map.of("most", TableLimits.ROWS_OF_TEXT));
    }
  }

  private List<Cell> cells() throws IOException, BrokenInventory {
    List<Cell> cells = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      column++;
      String written = unwrapped(parser.getText());
      if (!Blanks.isBlank(written)) {
        checkWidth();
        cells.add(Cell.text(column, written));
      }
    }
    widest = number <= TOP ? Math.max(widest, column) : widest;
    return cells;
  }

  /** Systems write {@code ="001"} so that a spreadsheet keeps the zeros; people see 001. */
  private static String unwrapped(String written) {
    boolean wrapped =
        written.length() > 2
            && written.startsWith("=\"")
            && written.indexOf('"', 2) == written.length() - 1;
    return wrapped ? written.substring(2, written.length() - 1) : written;
  }

  private void checkWidth() throws BrokenInventory {
    if (column > TableLimits.COLUMNS) {
      throw TableFault.error("table-too-wide", place(), Map.of("most", TableLimits.COLUMNS));
    }
    if (number > TOP && column == widest + 1) {
      notices.add(Notice.warning("row-too-wide", place(), Map.of("most", widest)));
    }
  }

  /** A quote that is not closed takes up what follows, until another quote or the end. */
  private BrokenInventory broken(JsonProcessingException fault) {
    column++;
    boolean oneLine =
        parser.currentTokenLocation().getLineNr() == parser.currentLocation().getLineNr();
    return fault instanceof StreamConstraintsException && oneLine
        ? TableFault.error("cell-too-long", place(), Map.of("most", TableLimits.CELL))
        : TableFault.error("table-quote-open", place());
  }

  private Place place() {
    return Place.cell(text.name(), CsvTable.SHEET, number, column);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
