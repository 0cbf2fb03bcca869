package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.mikiwame.model.Department;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.VolumeScope;

/** What a schema cannot see: references, repetitions and amounts that contradict each other. */
final class TaskChecks {

  private final Set<String> systemIds;
  private final double hoursPerPerson;
  private final Map<String, Department> departments = new HashMap<>();
  private final Map<String, String> nameById = new HashMap<>();
  private final Map<String, Optional<String>> suggestions = new HashMap<>();
  private final List<Fault> faults;

  TaskChecks(InventoryFrame frame, List<Fault> faults) {
    this.systemIds = frame.systemIds();
    this.hoursPerPerson = frame.empty().hoursPerPersonYear();
    frame.empty().departments().forEach(d -> departments.put(d.name(), d));
    this.faults = faults;
  }

  /** Whether a tree can be bound; also looks at trees in which the schema found other faults. */
  boolean passes(JsonNode task, int index) {
    int before = faults.size();
    String pointer = "/tasks/" + index;
    checkId(task, pointer);
    JsonNode steps = task.path("steps");
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.path(i);
      checkMinutes(step.path("minutesPerCase"), pointer + "/steps/" + i + "/minutesPerCase");
      checkSystems(step.path("systems"), pointer + "/steps/" + i + "/systems");
    }
    return faults.size() == before;
  }

  /** Whether the amounts of a bound task are believable. */
  boolean passes(Task task, int index) {
    String pointer = "/tasks/" + index;
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
    return fitsDepartment(task, pointer);
  }

  private void checkId(JsonNode task, String pointer) {
    JsonNode id = task.path("id");
    if (id.isTextual()) {
      String earlier = nameById.putIfAbsent(id.textValue(), task.path("name").asText());
      if (earlier != null) {
        faults.add(
            Fault.error(
                "id-repeated",
                pointer + "/id",
                Map.of("value", id.textValue(), "earlier", SchemaFaults.shortened(earlier))));
      }
    }
  }

  private void checkMinutes(JsonNode minutes, String pointer) {
    double low = minutes.path("low").asDouble(Double.NaN);
    double likely = minutes.path("likely").asDouble(Double.NaN);
    double high = minutes.path("high").asDouble(Double.NaN);
    if (low > likely || likely > high || low > high) {
      faults.add(
          Fault.error(
              "range-disordered", pointer, Map.of("low", low, "likely", likely, "high", high)));
    }
  }

  private void checkSystems(JsonNode systems, String pointer) {
    for (int i = 0; systems.isArray() && i < systems.size(); i++) {
      String id = systems.get(i).asText();
      if (systems.get(i).isTextual() && !systemIds.contains(id)) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("value", SchemaFaults.shortened(id));
        suggestions
            .computeIfAbsent(id, unknown -> Suggestion.closest(unknown, systemIds))
            .ifPresent(best -> values.put("suggestion", best));
        faults.add(Fault.error("system-unknown", pointer + "/" + i, values));
      }
    }
  }

  private boolean fitsDepartment(Task task, String pointer) {
    Department department = departments.get(task.department());
    if (department == null && !departments.isEmpty()) {
      warnOfDepartment(task, pointer);
    }
    Range hours = task.annualHours();
    if (department == null || hours == null) {
      return true;
    }
    double available = department.staffCount() * hoursPerPerson;
    if (hours.low() <= available) {
      return true;
    }
    faults.add(
        Fault.error(
            "hours-exceed-department",
            pointer,
            Map.of(
                "hours", hours.likely(),
                "department", department.name(),
                "staff", department.staffCount(),
                "available", available)));
    return false;
  }

  /** Whether the tasks of each department fit into its working time together. */
  void checkTotals(List<Task> tasks, JsonNode list) {
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      Department department = departments.get(list.get(i).path("name").asText());
      if (department != null) {
        double available = department.staffCount() * hoursPerPerson;
        double needed =
            tasks.stream()
                .filter(task -> task.department().equals(department.name()))
                .map(Task::annualHours)
                .filter(Objects::nonNull)
                .mapToDouble(Range::low)
                .sum();
        if (needed > available) {
          faults.add(
              Fault.warning(
                  "department-overbooked",
                  "/departments/" + i,
                  Map.of(
                      "department", department.name(), "hours", needed, "available", available)));
        }
      }
    }
  }

  private void warnOfDepartment(Task task, String pointer) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("value", SchemaFaults.shortened(task.department()));
    Suggestion.closest(task.department(), departments.keySet())
        .ifPresent(best -> values.put("suggestion", best));
    faults.add(Fault.warning("department-unknown", pointer + "/department", values));
  }
}
