package jp.mikiwame.intake.survey;

import java.util.List;
import java.util.Set;

/** What the rows of a sheet are. */
public enum SheetRole {
  /** Tasks; where there is a column for steps, each row is also a step. */
  TASKS(List.of(SurveyPart.TASKS, SurveyPart.STEPS), Set.of("/tasks/name")),
  /** Steps of tasks on another sheet. */
  STEPS(List.of(SurveyPart.STEPS), Set.of("/steps/task", "/steps/name")),
  SYSTEMS(List.of(SurveyPart.SYSTEMS), Set.of("/systems/name")),
  DEPARTMENTS(
      List.of(SurveyPart.DEPARTMENTS), Set.of("/departments/name", "/departments/staffCount"));

  /** Members by which the task of a row is known; only a sheet of nothing but steps has it. */
  static final String TASK_OF_STEP = "/steps/task";

  private static final int FEWEST = 2;

  private final List<SurveyPart> parts;
  private final Set<String> needed;

  SheetRole(List<SurveyPart> parts, Set<String> needed) {
    this.parts = parts;
    this.needed = needed;
  }

  /** The columns that such a sheet may have. */
  List<SurveyColumn> columns() {
    return SurveyColumns.load().all().stream()
        .filter(column -> parts.contains(column.part()))
        .filter(column -> this != TASKS || !column.member().equals(TASK_OF_STEP))
        .toList();
  }

  /** Members without which a sheet cannot be one. */
  Set<String> needed() {
    return needed;
  }

  boolean isServedBy(Set<String> members) {
    return members.size() >= FEWEST && members.containsAll(needed);
  }
}
