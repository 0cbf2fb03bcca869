package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.value.Written;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** What a row answers, by member; what it does not answer is absent. */
final class RowAnswers {

  private final Place place;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Set<String> unclear = new HashSet<>();

  private RowAnswers(Place place) {
    this.place = place;
  }

  /**
   * Reads a row.
   *
   * @param sheet the place of the whole sheet
   * @param notices take what cannot be understood, at its cell
   */
  static RowAnswers read(SheetHeader header, Row row, Place sheet, Consumer<Notice> notices) {
    RowAnswers answers = new RowAnswers(Place.cell(sheet.file(), sheet.sheet(), row.number(), 0));
    Iterator<HeadedColumn> columns = header.columns().iterator();
    HeadedColumn next = columns.hasNext() ? columns.next() : null;
    for (Cell cell : row.cells()) {
      while (next != null && next.number() < cell.column()) {
        next = columns.hasNext() ? columns.next() : null;
      }
      if (next != null && next.number() == cell.column()) {
        answers.take(next, cell, notices);
      }
    }
    return answers;
  }

  private void take(HeadedColumn headed, Cell cell, Consumer<Notice> notices) {
    Place at = Place.cell(place.file(), place.sheet(), place.line(), cell.column());
    SurveyColumn column = headed.column();
    Written<JsonNode> written = AnswerReader.read(headed, cell);
    if (written instanceof Given<JsonNode> given) {
      Answer answer = new Answer(column, given.value(), at, cell.text());
      // A column that asks for the member itself counts more than one from which it follows.
      answers.merge(
          column.member(), answer, (first, next) -> next.column().template() ? next : first);
    } else {
      notice(written, headed, at).ifPresent(notices);
    }
  }

  private Optional<Notice> notice(Written<JsonNode> written, HeadedColumn headed, Place at) {
    if (written instanceof Unreadable<JsonNode> unreadable) {
      unclear.add(headed.column().member());
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

  Place place() {
    return place;
  }

  Optional<Answer> get(String member) {
    return Optional.ofNullable(answers.get(member));
  }

  /** The text of an answer; null if there is none. */
  String text(String member) {
    Answer answer = answers.get(member);
    return answer == null ? null : answer.value().asText();
  }

  /** Whether something is written that nobody understands. */
  boolean isUnclear(String member) {
    return unclear.contains(member);
  }

  /** Replaces what an answer says by what it stands for. */
  void resolve(String member, Function<Answer, JsonNode> meaning) {
    answers.computeIfPresent(member, (key, answer) -> answer.with(meaning.apply(answer)));
  }

  Collection<Answer> all() {
    return answers.values();
  }
}
