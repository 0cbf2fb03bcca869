package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.mikiwame.intake.survey.ColumnMapping.MappedColumn;
import jp.mikiwame.intake.survey.ColumnMapping.SheetMapping;
import jp.mikiwame.intake.survey.SheetHeader.Reason;
import jp.mikiwame.intake.survey.SheetHeader.Unused;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** A sheet whose heading is where a mapping says, and means what it says. */
final class MappedSheet {

  private final SheetMapping mapped;
  private final SurveySheet sheet;
  private final int last;

  /** The headings as they stand in the sheet, by the number of the column. */
  private final Map<Integer, String> written = new TreeMap<>();

  MappedSheet(SheetMapping mapped, SurveySheet sheet) {
    this.mapped = mapped;
    this.sheet = sheet;
    this.last = mapped.header() + mapped.headerRows() - 1;
    rows()
        .ifPresent(
            rows -> rows.columns().forEach(number -> written.put(number, rows.written(number))));
  }

  private Optional<HeadingRows> rows() {
    List<Row> rows =
        sheet.top().stream()
            .filter(row -> row.number() >= mapped.header() && row.number() <= last)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rows.size() == 1
                ? HeadingRows.of(rows.get(0))
                : HeadingRows.of(rows.get(0), rows.get(rows.size() - 1)));
  }

  /** The heading; a column of the mapping that it lacks is an error. */
  SheetHeader header(Consumer<Notice> notices) {
    List<HeadedColumn> columns = new ArrayList<>();
    for (MappedColumn column : mapped.columns()) {
      Optional<Integer> number = number(column);
      number.ifPresent(found -> columns.add(headed(found, column)));
      if (number.isEmpty()) {
        Place at = Place.cell(sheet.place().file(), sheet.name(), mapped.header(), 0);
        notices.accept(
            Notice.error("mapping-heading-missing", at, Map.of("value", column.heading())));
      }
    }
    columns.sort(Comparator.comparingInt(HeadedColumn::number));
    return new SheetHeader(
        mapped.role(), mapped.header(), last, columns, mapped.skipped(), unused(columns));
  }

  private List<Unused> unused(List<HeadedColumn> columns) {
    List<Unused> unused = new ArrayList<>();
    written.forEach(
        (number, heading) -> {
          boolean used = columns.stream().anyMatch(column -> column.number() == number);
          if (!used && !mapped.skipped().contains(heading)) {
            unused.add(new Unused(number, heading, Reason.UNKNOWN, ""));
          }
        });
    return unused;
  }

  private Optional<Integer> number(MappedColumn column) {
    String wanted = Heading.of(column.heading()).whole();
    List<Integer> same =
        written.keySet().stream()
            .sorted()
            .filter(number -> Heading.of(written.get(number)).whole().equals(wanted))
            .toList();
    return same.stream()
        .filter(number -> same.size() > 1 && ColumnMapping.letters(number).equals(column.column()))
        .findFirst()
        .or(() -> same.stream().findFirst());
  }

  private static HeadedColumn headed(int number, MappedColumn mapped) {
    SurveyColumn column =
        SurveyColumns.load().all().stream()
            .filter(each -> each.member().equals(mapped.member()))
            .filter(each -> mapped.answer() == null || each.answer() == mapped.answer())
            .findFirst()
            .or(() -> SurveyColumns.load().forMember(mapped.member()))
            .orElseThrow();
    SurveyColumn read = mapped.answer() == null ? column : column.readAs(mapped.answer());
    String unit = mapped.unit() == null ? "" : mapped.unit();
    return new HeadedColumn(number, mapped.heading(), read, unit, false);
  }
}
