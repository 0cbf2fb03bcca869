package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Everything but the tasks, gathered from the sheets of a form. */
final class FrameDraft {

  static final String STAFF = "/departments/staffCount";
  private static final String DEPARTMENT = "/departments/name";
  private static final String WORKING_DAYS = "/workingDaysPerYear";

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final List<RowAnswers> departments = new ArrayList<>();
  private final SystemList systems = new SystemList();

  SystemList systems() {
    return systems;
  }

  /** Takes what is said of the organisation, unless an earlier sheet says it. */
  void take(Map<String, Answer> labelled) {
    labelled.forEach(answers::putIfAbsent);
  }

  /** Takes a row of the list of departments. The published form has none without its staff. */
  void department(RowAnswers row, int staffColumn, SheetNotes notes, Consumer<Notice> notices) {
    String name = row.text(DEPARTMENT);
    if (name == null) {
      notes.nameless(row.place());
    } else if (row.get(STAFF).isEmpty()) {
      Place place = row.place();
      Place cell = Place.cell(place.file(), place.sheet(), place.line(), staffColumn);
      notices.accept(
          Notice.warning("department-without-staff", cell, Map.of("value", Shortened.of(name))));
    } else {
      departments.add(row);
    }
  }

  double workingDays() {
    Answer days = answers.get(WORKING_DAYS);
    return days == null ? Inventory.DEFAULT_WORKING_DAYS : days.value().asDouble();
  }

  /** In the published form; the organisation's name may be absent. */
  ObjectNode node(Origin origin, Consumer<Notice> notices) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    ObjectNode organization = frame.putObject("organization");
    for (SurveyColumn column : SurveyColumns.load().of(SurveyPart.ORGANIZATION)) {
      Answer answer = answers.get(column.member());
      if (answer != null) {
        String path = column.path();
        boolean inner = path.startsWith("/organization/");
        (inner ? organization : frame)
            .set(path.substring(path.lastIndexOf('/') + 1), answer.value());
        origin.put(path, answer.place());
      }
    }
    writeDepartments(frame, origin);
    systems.writeTo(frame, origin, notices);
    return frame;
  }

  private void writeDepartments(ObjectNode frame, Origin origin) {
    for (RowAnswers row : departments) {
      ArrayNode list = frame.withArrayProperty("departments");
      String at = "/departments/" + list.size();
      ObjectNode department = list.addObject();
      origin.put(at, row.place());
      for (Answer answer : row.all()) {
        department.set(answer.column().path().substring(1), answer.value());
        origin.put(at + answer.column().path(), answer.place());
      }
    }
  }
}
