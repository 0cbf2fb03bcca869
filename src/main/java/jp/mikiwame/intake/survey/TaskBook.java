package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.Notice;

/** The tasks of a form, by 整理番号, as its rows are read one after another. */
final class TaskBook {

  private static final String ID = "/tasks/id";
  private static final String NAME = "/tasks/name";
  private static final String DEPARTMENT = "/tasks/department";
  private static final String STEP = "/steps/name";

  /** Members that a row may hold without telling anything of a task. */
  private static final Set<String> FRAME_OF_ROW =
      Set.of(ID, DEPARTMENT, "/tasks/field", SheetRole.TASK_OF_STEP);

  /** Looking for what somebody meant takes long among many. */
  private static final int MOST_SUGGESTED = 100;

  private final Map<String, TaskDraft> byId = new LinkedHashMap<>();
  private final Map<String, TaskDraft> byName = new HashMap<>();
  private final Set<String> sharedNames = new LinkedHashSet<>();
  private final SystemList systems;
  private final SheetNotes notes;
  private final Consumer<Notice> notices;
  private int unknown;

  TaskBook(SystemList systems, SheetNotes notes, Consumer<Notice> notices) {
    this.systems = systems;
    this.notes = notes;
    this.notices = notices;
  }

  Collection<TaskDraft> all() {
    return byId.values();
  }

  /** The rows of one sheet of tasks. */
  TaskRows tasks(SheetHeader header, String prefix, Optional<String> department) {
    return new TaskRows(header, prefix, department);
  }

  /** The rows of one sheet of steps. */
  StepRows steps() {
    return new StepRows();
  }

  /** Takes the rows of a sheet of tasks in their order. */
  final class TaskRows implements Consumer<RowAnswers> {

    private final boolean hasSteps;
    private final boolean hasIds;
    private final String prefix;
    private final Optional<String> ofSheet;
    private TaskDraft current;
    private String department;

    private TaskRows(SheetHeader header, String prefix, Optional<String> ofSheet) {
      this.hasSteps = header.has(STEP);
      this.hasIds = header.has(ID);
      this.prefix = prefix;
      this.ofSheet = ofSheet;
    }

    @Override
    public void accept(RowAnswers row) {
      if (row.all().stream().allMatch(answer -> FRAME_OF_ROW.contains(answer.column().member()))) {
        return;
      }
      resolveSystems(row);
      String id = row.text(ID);
      String name = row.text(NAME);
      TaskDraft known = id == null ? null : byId.get(Names.key(id));
      if (known != null && (name == null || Names.areSame(name, known.name())) && hasSteps) {
        current = known;
        further(row);
      } else if (known != null) {
        repeated(row, known);
      } else if (continues(row, id, name)) {
        further(row);
      } else if (name == null) {
        notes.nameless(row.place());
      } else {
        start(row, id, name);
      }
    }

    /** Whether a row without an id of a known task is one more step of a task. */
    private boolean continues(RowAnswers row, String id, String name) {
      if (!hasSteps || row.text(STEP) == null) {
        return false;
      }
      if (name == null) {
        return current != null && noted(row, id);
      }
      String ofRow = row.text(DEPARTMENT);
      boolean sameDepartment = ofRow == null || department == null || ofRow.equals(department);
      if (current != null && sameDepartment && Names.areSame(name, current.name())) {
        return noted(row, id);
      }
      TaskDraft named = byName.get(Names.key(name));
      if (hasIds || named == null || sharedNames.contains(Names.key(name))) {
        return false;
      }
      current = named;
      return true;
    }

    private boolean noted(RowAnswers row, String id) {
      if (id != null) {
        notes.idOfStep(row.place(), id);
      }
      return true;
    }

    private void further(RowAnswers row) {
      current.further(row, notices);
    }

    private void repeated(RowAnswers row, TaskDraft known) {
      notices.accept(
          Notice.error(
              "task-id-twice",
              row.get(ID).orElseThrow().place(),
              Map.of(
                  "value",
                  Shortened.of(row.text(ID)),
                  "earlier",
                  Shortened.of(known.name()),
                  "cell",
                  known.get(ID).map(Answer::place).orElse(known.place()).address(),
                  "sheet",
                  known.place().sheet().isEmpty() ? "" : known.place().sheet() + "!")));
    }

    private void start(RowAnswers row, String id, String name) {
      String key = id == null ? made(row) : id;
      if (id == null) {
        notes.madeId(row.place(), key);
      }
      current = new TaskDraft(key, name, row);
      giveDepartment(row);
      byId.put(Names.key(key), current);
      if (byName.put(Names.key(name), current) != null) {
        sharedNames.add(Names.key(name));
      }
    }

    private String made(RowAnswers row) {
      String id = "%sR%03d".formatted(prefix, row.place().line());
      while (byId.containsKey(Names.key(id))) {
        id += "x";
      }
      return id;
    }

    /** 所管課は、まとまりの最初の行か、表の上か、シートの名前にだけ書かれることが多い。 */
    private void giveDepartment(RowAnswers row) {
      if (row.text(DEPARTMENT) != null) {
        department = row.text(DEPARTMENT);
        return;
      }
      String other = department != null ? department : ofSheet.orElse(null);
      if (other != null) {
        SurveyColumn column = SurveyColumns.load().forMember(DEPARTMENT).orElseThrow();
        current.put(new Answer(column, TextNode.valueOf(other), row.place(), other));
        notes.carriedDepartment(row.place(), other);
      }
    }
  }

  /** Takes the rows of a sheet of steps in their order. */
  final class StepRows implements Consumer<RowAnswers> {

    private TaskDraft current;

    private StepRows() {}

    @Override
    public void accept(RowAnswers row) {
      if (row.all().stream().allMatch(answer -> FRAME_OF_ROW.contains(answer.column().member()))) {
        return;
      }
      resolveSystems(row);
      Optional<Answer> task = row.get(SheetRole.TASK_OF_STEP);
      if (task.isPresent()) {
        current = find(task.get());
      }
      if (row.text(STEP) == null || task.isEmpty() && current == null) {
        notes.nameless(row.place());
      } else if (current != null) {
        current.step(row);
      }
    }

    private TaskDraft find(Answer task) {
      String key = Names.key(task.value().asText());
      TaskDraft found = byId.get(key);
      if (found == null && !sharedNames.contains(key)) {
        found = byName.get(key);
      }
      if (found == null) {
        notices.accept(Notice.error("task-unknown", task.place(), unknown(task)));
      }
      return found;
    }

    private Map<String, Object> unknown(Answer task) {
      String id = task.value().asText();
      unknown++;
      Map<String, Object> values = new HashMap<>(Map.of("value", Shortened.of(id)));
      if (unknown <= MOST_SUGGESTED) {
        Suggestion.closest(id, all().stream().map(TaskDraft::id).toList())
            .ifPresent(best -> values.put("suggestion", best));
      }
      return values;
    }
  }

  private void resolveSystems(RowAnswers row) {
    row.resolve("/steps/systems", systems::ids);
  }
}
