package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.value.Written;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Reads the answers of a sheet, row by row. */
final class SheetAnswers {

  /** Answers of a column that are kept; a form has few choices, and the same few numbers. */
  private static final int MOST_KEPT = 1000;

  private static final int LONGEST_KEPT = 40;

  private final Place sheet;
  private final Consumer<Notice> notices;
  private final Map<Integer, HeadedColumn> columns = new HashMap<>();

  /** What was understood before, by column: reading it anew takes most of the time. */
  private final Map<Integer, Map<Cell, Written<JsonNode>>> known = new HashMap<>();

  /** Merged cells that are not understood, each told of once. */
  private final Set<Place> told = new HashSet<>();

  /**
   * @param sheet the place of the whole sheet
   * @param notices take what cannot be understood, at its cell
   */
  SheetAnswers(SheetHeader header, Place sheet, Consumer<Notice> notices) {
    this.sheet = sheet;
    this.notices = notices;
    header.columns().forEach(column -> columns.put(column.number(), column));
  }

  RowAnswers of(Row row) {
    RowAnswers answers = new RowAnswers(place(row.number(), 0));
    for (Cell cell : row.cells()) {
      HeadedColumn headed = columns.get(cell.column());
      if (headed != null) {
        take(headed, cell, answers);
      }
    }
    return answers;
  }

  private void take(HeadedColumn headed, Cell cell, RowAnswers answers) {
    Place at = place(answers.place().line(), cell.column());
    Place merged = cell.repeated() ? place(cell.firstRow(), cell.column()) : at;
    Written<JsonNode> written = read(headed, cell);
    if (written instanceof Given<JsonNode> given) {
      answers.take(new Answer(headed.column(), given.value(), at, cell.text(), merged));
      return;
    }
    if (written instanceof Unreadable<JsonNode>) {
      answers.unclear(headed.column().member());
    }
    notice(written, headed, at).filter(notice -> told.add(merged)).ifPresent(notices);
  }

  private Written<JsonNode> read(HeadedColumn headed, Cell cell) {
    if (cell.text().length() > LONGEST_KEPT) {
      return AnswerReader.read(headed, cell);
    }
    Map<Cell, Written<JsonNode>> kept =
        known.computeIfAbsent(cell.column(), column -> new HashMap<>());
    Written<JsonNode> before = kept.get(cell);
    if (before != null) {
      // Lists and ranges become part of the task that they are written to.
      return before.map(value -> value.deepCopy());
    }
    Written<JsonNode> written = AnswerReader.read(headed, cell);
    if (kept.size() < MOST_KEPT) {
      kept.put(cell, written.map(value -> value.deepCopy()));
    }
    return written;
  }

  private static Optional<Notice> notice(Written<JsonNode> written, HeadedColumn headed, Place at) {
    if (written instanceof Unreadable<JsonNode> unreadable) {
      return Optional.of(
          Notice.warning("answer-unreadable", at, values(headed, unreadable.text())));
    }
    return written instanceof Impossible<JsonNode> impossible
        ? Optional.of(Notice.error("answer-impossible", at, values(headed, impossible.text())))
        : Optional.empty();
  }

  private static Map<String, Object> values(HeadedColumn headed, String text) {
    Map<String, Object> values = new HashMap<>();
    values.put("value", Shortened.of(text));
    values.put("heading", headed.heading());
    List<String> choices = AnswerReader.choices(headed.column());
    if (!choices.isEmpty()) {
      values.put("variant", "choice");
      values.put("values", choices);
    }
    return values;
  }

  private Place place(int row, int column) {
    return Place.cell(sheet.file(), sheet.sheet(), row, column);
  }
}
