package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.value.Written;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/**
 * What is written beside labels, as it is on a sheet about the organisation or above a table: 団体名
 * 見極市, 対象年度：令和8年度.
 */
final class LabelledAnswers {

  private static final String DEPARTMENT = "/tasks/department";
  private static final int FEWEST = 2;
  private static final KnownHeadings LABELS = labels();

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Place sheet;
  private final Consumer<Notice> notices;

  private LabelledAnswers(Place sheet, Consumer<Notice> notices) {
    this.sheet = sheet;
    this.notices = notices;
  }

  private static KnownHeadings labels() {
    List<SurveyColumn> columns = new ArrayList<>(SurveyColumns.load().of(SurveyPart.ORGANIZATION));
    columns.add(SurveyColumns.load().forMember(DEPARTMENT).orElseThrow());
    return new KnownHeadings(columns);
  }

  /** By member; also the department, if the rows name one for all. */
  static Map<String, Answer> in(List<Row> rows, Place sheet, Consumer<Notice> notices) {
    LabelledAnswers found = new LabelledAnswers(sheet, notices);
    for (int i = 0; i < rows.size(); i++) {
      found.read(rows.get(i), i + 1 < rows.size() ? rows.get(i + 1) : null);
    }
    return found.answers;
  }

  /**
   * Whether so many labels are there that it is a sheet about the organisation, filled in or not.
   */
  static boolean areAsked(List<Row> rows) {
    return rows.stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> label(cell.text()).stream())
            .filter(label -> label.part() == SurveyPart.ORGANIZATION)
            .distinct()
            .count()
        >= FEWEST;
  }

  private void read(Row row, Row below) {
    for (Cell cell : row.cells()) {
      String[] both = cell.text().split("[:：]", 2);
      Optional<SurveyColumn> label = label(both[0]);
      if (label.isPresent()) {
        if (both.length == 2 && !both[1].isBlank()) {
          take(label.get(), row, Cell.text(cell.column(), both[1].strip()));
        } else {
          beside(row, below, cell).ifPresent(value -> take(label.get(), value.row, value.cell));
        }
      }
    }
  }

  private record At(Row row, Cell cell) {}

  private static Optional<At> beside(Row row, Row below, Cell label) {
    int end = label.column();
    while (row.at(end + 1).filter(cell -> cell.text().equals(label.text())).isPresent()) {
      end++;
    }
    // Only the very next cell: 所属 and 氏名 may both stand there for a blank to be filled in.
    Optional<At> right =
        row.at(end + 1).filter(cell -> label(cell.text()).isEmpty()).map(cell -> new At(row, cell));
    return right.or(
        () ->
            Optional.ofNullable(below)
                .filter(next -> next.number() == row.number() + 1)
                .flatMap(next -> next.at(label.column()))
                .filter(cell -> label(cell.text()).isEmpty())
                .map(cell -> new At(below, cell)));
  }

  private static Optional<SurveyColumn> label(String text) {
    return LABELS.find(Heading.of(text)).map(KnownHeadings.Match::column);
  }

  private void take(SurveyColumn column, Row row, Cell cell) {
    Place place = Place.cell(sheet.file(), sheet.sheet(), row.number(), cell.column());
    Written<JsonNode> written = AnswerReader.read(column, cell);
    if (written instanceof Given<JsonNode> given) {
      answers.putIfAbsent(column.member(), new Answer(column, given.value(), place, cell.text()));
    } else if (written instanceof Written.Unreadable<JsonNode> unreadable) {
      notices.accept(
          Notice.warning(
              "answer-unreadable",
              place,
              Map.of("value", Shortened.of(unreadable.text()), "heading", column.heading())));
    } else if (written instanceof Written.Impossible<JsonNode> impossible) {
      notices.accept(
          Notice.error(
              "answer-impossible",
              place,
              Map.of("value", Shortened.of(impossible.text()), "heading", column.heading())));
    }
  }
}
