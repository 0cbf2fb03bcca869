package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.survey.TaskDraft.StepDraft;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Writes tasks that were gathered from a survey form in the published form. */
final class TaskWriter {

  private static final String STEP_MINUTES = "/steps/minutesPerCase";
  private static final String STATED_MINUTES = "/tasks/stated/minutesPerCase";
  private static final String STATED_HOURS = "/tasks/stated/annualHours";
  private static final double MINUTES_PER_HOUR = 60;
  private static final double MOST_MINUTES = 60_000;
  private static final MathContext DIGITS = new MathContext(4);

  private final double workingDays;
  private final Consumer<Notice> notices;
  private final SheetNotes notes;

  TaskWriter(double workingDays, SheetNotes notes, Consumer<Notice> notices) {
    this.workingDays = workingDays;
    this.notes = notes;
    this.notices = notices;
  }

  void write(TaskDraft draft, DraftSink sink) throws IOException {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    Origin origin = new Origin(draft.place());
    task.put("id", draft.id());
    task.put("name", draft.name());
    VolumeDraft volume = new VolumeDraft(draft, workingDays);
    for (SurveyColumn column : SurveyColumns.load().of(SurveyPart.TASKS)) {
      draft
          .get(column.member())
          .filter(answer -> !column.path().startsWith("/volume/"))
          .ifPresent(answer -> put(task, column.path(), answer, origin));
      if (column.path().equals("/field") || column.path().equals("/department")) {
        continue;
      }
      if (!task.has("volume") && column.path().startsWith("/volume/")) {
        task.set("volume", volume.node(notices));
        volume.places(origin);
      }
      if (!task.has("steps") && column.path().equals("/ruleBased")) {
        task.putIfAbsent("ruleBased", JsonNodeFactory.instance.nullNode());
        task.putArray("steps");
      }
    }
    writeSteps(draft, volume, task, origin);
    sink.task(task, origin);
  }

  private static void put(ObjectNode object, String path, Answer answer, Origin origin) {
    int slash = path.indexOf('/', 1);
    if (slash < 0) {
      object.set(path.substring(1), single(path, answer.value()));
    } else {
      ObjectNode inner = object.withObjectProperty(path.substring(1, slash));
      inner.set(path.substring(slash + 1), single(path, answer.value()));
    }
    origin.put(path, answer.place());
  }

  /** What a form states of a task is one number, also where it is written as a range. */
  private static JsonNode single(String path, JsonNode value) {
    return path.startsWith("/stated/") && value.has("likely") ? value.get("likely") : value;
  }

  private void writeSteps(TaskDraft draft, VolumeDraft volume, ObjectNode task, Origin origin) {
    if (draft.steps().isEmpty()) {
      Map<String, Answer> only = draft.loose();
      ObjectNode step = step(draft.name(), new StepDraft(draft.place(), only), 0, origin);
      fillMinutes(draft, volume, step, origin);
      task.withArrayProperty("steps").add(step);
      return;
    }
    for (StepDraft each : draft.steps()) {
      int index = task.withArrayProperty("steps").size();
      task.withArrayProperty("steps").add(step(draft.name(), each, index, origin));
    }
    for (Answer answer : draft.loose().values()) {
      if (!answer.column().member().equals(STEP_MINUTES)) {
        notes.looseAnswer(answer);
      } else if (draft.get(STATED_MINUTES).isEmpty()) {
        put(task, "/stated/minutesPerCase", answer, origin);
      }
    }
  }

  private static ObjectNode step(String taskName, StepDraft draft, int index, Origin origin) {
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    Origin ofStep = new Origin(draft.place());
    String at = "/steps/" + index;
    origin.put(at, draft.place());
    for (SurveyColumn column : SurveyColumns.load().of(SurveyPart.STEPS)) {
      Answer answer = draft.answers().get(column.member());
      if (column.path().equals("/name") && answer == null) {
        step.put("name", taskName);
      } else if (column.path().equals("/minutesPerCase") && answer == null) {
        step.putNull("minutesPerCase");
      } else if (answer != null && !column.member().equals(SheetRole.TASK_OF_STEP)) {
        put(step, column.path(), answer, ofStep);
        origin.put(at + column.path(), answer.place());
      }
    }
    return step;
  }

  /** The minutes of a task without steps, if what it says of itself as a whole tells them. */
  private void fillMinutes(TaskDraft draft, VolumeDraft volume, ObjectNode step, Origin origin) {
    if (!step.get("minutesPerCase").isNull()) {
      return;
    }
    Optional<Answer> whole = draft.get(STATED_MINUTES);
    if (whole.isPresent()) {
      step.set("minutesPerCase", whole.get().value());
      origin.put("/steps/0/minutesPerCase", whole.get().place());
      return;
    }
    Double cases = volume.annualCases();
    Optional<Answer> hours = draft.get(STATED_HOURS);
    if (hours.isPresent() && cases != null && cases > 0) {
      double minutes = hours.get().value().asDouble() * MINUTES_PER_HOUR / cases;
      if (minutes <= MOST_MINUTES) {
        step.set("minutesPerCase", rounded(minutes));
        Place place = hours.get().place();
        origin.put("/steps/0/minutesPerCase", place);
        notes.derivedMinutes(place);
      }
    }
  }

  private static JsonNode rounded(double minutes) {
    return AnswerReader.number(new BigDecimal(minutes).round(DIGITS).doubleValue());
  }
}
