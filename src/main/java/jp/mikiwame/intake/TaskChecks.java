package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.Department;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.VolumeScope;

/** What a schema cannot see in one task: references, and amounts that contradict each other. */
final class TaskChecks {

  private final double hoursPerPerson;
  private final Map<String, Department> departments = new HashMap<>();
  private final Suggestions systems;
  private final Suggestions departmentNames;

  TaskChecks(Inventory frame) {
    this.hoursPerPerson = frame.hoursPerPersonYear();
    frame.departments().forEach(department -> departments.put(department.name(), department));
    this.departmentNames = new Suggestions(departments.keySet());
    Set<String> ids = new HashSet<>();
    frame.systems().stream().map(InformationSystem::id).forEach(ids::add);
    this.systems = new Suggestions(ids);
  }

  /** Why a tree cannot be bound; also looks at trees in which the schema found other faults. */
  List<Fault> ofTree(JsonNode task, String pointer) {
    List<Fault> faults = new ArrayList<>();
    JsonNode steps = task.path("steps");
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.path(i);
      String at = pointer + "/steps/" + i;
      checkMinutes(step.path("minutesPerCase"), at + "/minutesPerCase", faults);
      checkSystems(step.path("systems"), at + "/systems", faults);
    }
    return faults;
  }

  /** Whether the hours of a task are compared with those that its department has. */
  boolean isCompared(Task task) {
    return departments.containsKey(task.department());
  }

  /**
   * What is hard to believe in the amounts of a task; one with an error must not take part.
   *
   * @param hours of the task a year; null if unknown
   */
  List<Fault> ofAmounts(Task task, Range hours, String pointer) {
    List<Fault> faults = new ArrayList<>(0);
    if (task.volume().frequency() == Frequency.AD_HOC && task.volume().timesPerYear() == null) {
      faults.add(Fault.warning("times-unknown", pointer + "/volume", Map.of()));
    }
    VolumeScope scope = task.volume().scope();
    if (scope != null && scope != VolumeScope.OWN) {
      faults.add(
          Fault.warning(
              "volume-not-own",
              pointer + "/volume/scope",
              Map.of("value", VolumeScope.class.getSimpleName() + "." + scope.name())));
    }
    checkDepartment(task, hours, pointer, faults);
    return faults;
  }

  private static void checkMinutes(JsonNode minutes, String pointer, List<Fault> faults) {
    double low = minutes.path("low").asDouble(Double.NaN);
    double likely = minutes.path("likely").asDouble(Double.NaN);
    double high = minutes.path("high").asDouble(Double.NaN);
    if (low > likely || likely > high || low > high) {
      faults.add(
          Fault.error(
              "range-disordered", pointer, Map.of("low", low, "likely", likely, "high", high)));
    }
  }

  private void checkSystems(JsonNode used, String pointer, List<Fault> faults) {
    for (int i = 0; used.isArray() && i < used.size(); i++) {
      String id = used.get(i).asText();
      if (used.get(i).isTextual() && !systems.isKnown(id)) {
        faults.add(Fault.error("system-unknown", pointer + "/" + i, systems.valuesFor(id)));
      }
    }
  }

  private void checkDepartment(Task task, Range hours, String pointer, List<Fault> faults) {
    Department department = departments.get(task.department());
    if (department == null && !departments.isEmpty()) {
      faults.add(
          Fault.warning(
              "department-unknown",
              pointer + "/department",
              departmentNames.valuesFor(task.department())));
    }
    if (department == null || hours == null) {
      return;
    }
    double available = department.staffCount() * hoursPerPerson;
    if (hours.low() > available) {
      faults.add(
          Fault.error(
              "hours-exceed-department",
              pointer,
              Map.of(
                  "hours", hours.likely(),
                  "department", department.name(),
                  "staff", department.staffCount(),
                  "available", available)));
    }
  }
}
