package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.intake.survey.SheetHeader.Unused;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/**
 * Which columns of a form mean what. Where it is given, nothing is guessed.
 *
 * @param sheets of which rows are read
 */
public record ColumnMapping(List<SheetMapping> sheets) {

  /**
   * The columns of one sheet.
   *
   * @param sheet its name; empty for CSV
   * @param header the row in which the heading starts, from 1
   * @param headerRows rows of the heading, 1 or 2
   * @param skipped headings of columns that are of no use
   */
  public record SheetMapping(
      String sheet,
      SheetRole role,
      int header,
      int headerRows,
      List<MappedColumn> columns,
      List<String> skipped) {

    public SheetMapping {
      sheet = sheet == null ? "" : sheet;
      headerRows = headerRows == 0 ? 1 : headerRows;
      columns = columns == null ? List.of() : List.copyOf(columns);
      skipped = skipped == null ? List.of() : List.copyOf(skipped);
    }
  }

  /**
   * What a column means.
   *
   * @param column its letter, which only tells columns of the same heading apart; null if there are
   *     none
   * @param heading as it stands in the table; that of two rows with a space between
   * @param answer how its answers are read; null for the usual way
   * @param unit of numbers that are written without one; null for the usual one
   */
  public record MappedColumn(
      String column, String heading, String member, AnswerForm answer, String unit) {}

  public ColumnMapping {
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
  }

  /** What was found out about the headings. */
  static ColumnMapping of(List<SurveySheet> sheets) {
    List<SheetMapping> mapped = new ArrayList<>();
    for (SurveySheet sheet : sheets) {
      sheet.header().ifPresent(header -> mapped.add(mapped(sheet, header)));
    }
    return new ColumnMapping(mapped);
  }

  private static SheetMapping mapped(SurveySheet sheet, SheetHeader header) {
    List<MappedColumn> columns =
        header.columns().stream()
            .map(
                column ->
                    new MappedColumn(
                        letters(column.number()),
                        column.heading(),
                        column.column().member(),
                        column.column().answer(),
                        column.unit().isEmpty() ? null : column.unit()))
            .toList();
    List<String> skipped = header.unused().stream().map(Unused::heading).distinct().toList();
    return new SheetMapping(
        sheet.name(),
        header.role(),
        header.firstRow(),
        header.lastRow() - header.firstRow() + 1,
        columns,
        skipped);
  }

  static String letters(int column) {
    return Place.cell("", "", 1, column).address().replace("1", "");
  }

  /** The sheets of a file with the headings that this mapping names; others have none. */
  List<SurveySheet> on(List<SurveySheet> sheets, TableFile table, Consumer<Notice> notices) {
    Map<String, SheetMapping> byName = new HashMap<>();
    this.sheets.forEach(mapped -> byName.put(mapped.sheet(), mapped));
    List<SurveySheet> result = new ArrayList<>();
    for (SurveySheet sheet : sheets) {
      Optional<SheetMapping> mapped = Optional.ofNullable(byName.remove(sheet.name()));
      result.add(sheet.with(mapped.map(each -> new MappedSheet(each, sheet).header(notices))));
    }
    byName
        .keySet()
        .forEach(
            name ->
                notices.accept(
                    Notice.error(
                        "mapping-sheet-missing",
                        Place.file(table.name()),
                        Map.of("value", name, "values", table.sheets()))));
    return result;
  }
}
