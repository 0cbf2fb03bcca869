package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** What is said once of a sheet, however many of its rows it concerns. */
final class SheetNotes {

  private static final int ROWS_NAMED = 10;

  private record Rows(int count, Place first, List<String> some) {
    Rows plus(Place place, String text) {
      List<String> named = new ArrayList<>(some);
      if (named.size() < ROWS_NAMED && !named.contains(text)) {
        named.add(text);
      }
      return new Rows(count + 1, first == null ? place : first, named);
    }
  }

  private final Map<String, Map<String, Rows>> notes = new LinkedHashMap<>();

  /** A row that has no 整理番号 got one. */
  void madeId(Place row, String id) {
    add("task-id-made", row, id);
  }

  /** A row that has no 所管課 was taken to belong to that of a row above, or of the sheet. */
  void carriedDepartment(Place row, String department) {
    add("department-carried", row, department);
  }

  /** A row is a total, an example or a remark. */
  void passedOver(Place row) {
    add("rows-passed-over", row, String.valueOf(row.line()));
  }

  /** A row has answers, but no name of a task or step. */
  void nameless(Place row) {
    add("row-without-name", row, String.valueOf(row.line()));
  }

  /** The ids are those of the rows, of which several are one task. */
  void idOfStep(Place row, String id) {
    add("task-id-on-steps", row, id);
  }

  void derivedMinutes(Place cell) {
    add("minutes-derived", cell, String.valueOf(cell.line()));
  }

  /** A task says how it is done, but so do its steps, one by one. */
  void looseAnswer(Answer answer) {
    add("step-answer-on-task", answer.place(), answer.column().heading());
  }

  private void add(String code, Place place, String text) {
    notes
        .computeIfAbsent(code, key -> new LinkedHashMap<>())
        .merge(
            place.sheet(),
            new Rows(0, null, List.of()).plus(place, text),
            (before, one) -> before.plus(place, text));
  }

  /** Says all of it. */
  void tell(Consumer<Notice> notices) {
    notes.forEach(
        (code, sheets) ->
            sheets
                .values()
                .forEach(
                    rows ->
                        notices.accept(
                            Notice.warning(
                                code,
                                rows.first(),
                                Map.of("count", rows.count(), "values", rows.some())))));
  }
}
