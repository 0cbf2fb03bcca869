package jp.mikiwame.intake.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.table.RowReader;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Place;

/**
 * A sheet of a survey form.
 *
 * @param index from 0
 * @param top its first rows
 * @param header of the table on it; empty if it has none that is known
 */
record SurveySheet(Place place, int index, List<Row> top, Optional<SheetHeader> header) {

  /** Sheets that explain the form. What they show is not meant. */
  private static final Pattern EXPLAINING =
      Pattern.compile(
          ".*(?:記入例|記入のしかた|記入の仕方|記入方法|書き方|記載例|見本|記入要領|記載要領|手引|説明|凡例|選択肢|リスト|プルダウン|マスタ).*");

  /** Where headings are explained one below another, two of them may look like one in two rows. */
  private static final int FEWEST = 3;

  private static final Pattern DEPARTMENT = Pattern.compile(".+(?:課|室|局|係|班|所|センター|館|園|署|校)");

  static List<SurveySheet> of(TableFile table) throws IOException, BrokenInventory {
    List<SurveySheet> sheets = new ArrayList<>();
    for (String name : table.sheets()) {
      List<Row> top = top(table, name);
      Optional<SheetHeader> header =
          EXPLAINING.matcher(name).matches() ? Optional.empty() : HeaderFinder.find(top);
      Place place = Place.cell(table.name(), name, 0, 0);
      sheets.add(new SurveySheet(place, sheets.size(), top, header));
    }
    return sheets;
  }

  private static List<Row> top(TableFile table, String sheet) throws IOException, BrokenInventory {
    List<Row> top = new ArrayList<>();
    try (RowReader rows = table.rows(sheet)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        top.add(row);
        if (top.size() == HeaderFinder.ROWS) {
          break;
        }
      }
    }
    return List.copyOf(top);
  }

  SurveySheet with(Optional<SheetHeader> other) {
    return new SurveySheet(place, index, top, other);
  }

  String name() {
    return place.sheet();
  }

  boolean isExplaining() {
    return EXPLAINING.matcher(name()).matches();
  }

  /** Whether there is a table of a known kind on it, also if that only explains. */
  boolean hasTable() {
    return header.isPresent()
        || HeaderFinder.find(top).filter(found -> found.columns().size() >= FEWEST).isPresent();
  }

  /** Whether its rows are of a kind. */
  boolean is(SheetRole role) {
    return header.filter(found -> found.role() == role).isPresent();
  }

  /** The rows above its table; all that were looked at if there is none. */
  List<Row> above() {
    return top.stream()
        .filter(row -> header.isEmpty() || row.number() < header.get().firstRow())
        .toList();
  }

  /** The department after which it is named, as in a workbook with a sheet for each. */
  Optional<String> department() {
    return Optional.of(name().strip()).filter(name -> DEPARTMENT.matcher(name).matches());
  }

  /** What is before an id that is made from a row, so that sheets do not share them. */
  String idPrefix(Predicate<String> only) {
    return only.test(name()) ? "" : "S" + (index + 1) + "-";
  }
}
