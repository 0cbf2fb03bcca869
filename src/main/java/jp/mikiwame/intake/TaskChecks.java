package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Integer> firstUse = new HashMap<>();
  private final List<Fault> faults;

  TaskChecks(InventoryFrame frame, List<Fault> faults) {
    this.systemIds = frame.systemIds();
    this.hoursPerPerson = frame.empty().hoursPerPersonYear();
    frame.empty().departments().forEach(d -> departments.put(d.name(), d));
    this.faults = faults;
  }

  /** Whether a tree that fits the schema can be bound. */
  boolean passes(JsonNode task, int index) {
    int before = faults.size();
    String pointer = "/tasks/" + index;
    String id = task.get("id").textValue();
    Integer earlier = firstUse.putIfAbsent(id, index);
    if (earlier != null) {
      faults.add(Fault.error("id-repeated", pointer + "/id", Map.of("value", id)));
    }
    JsonNode steps = task.get("steps");
    for (int i = 0; i < steps.size(); i++) {
      checkMinutes(steps.get(i).get("minutesPerCase"), pointer + "/steps/" + i + "/minutesPerCase");
      checkSystems(steps.get(i).path("systems"), pointer + "/steps/" + i + "/systems");
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

  private void checkMinutes(JsonNode minutes, String pointer) {
    if (minutes.isObject()) {
      double low = minutes.get("low").doubleValue();
      double likely = minutes.get("likely").doubleValue();
      double high = minutes.get("high").doubleValue();
      if (!(low <= likely && likely <= high)) {
        faults.add(
            Fault.error(
                "range-disordered", pointer, Map.of("low", low, "likely", likely, "high", high)));
      }
    }
  }

  private void checkSystems(JsonNode systems, String pointer) {
    for (int i = 0; i < systems.size(); i++) {
      String id = systems.get(i).textValue();
      if (!systemIds.contains(id)) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("value", id);
        Suggestion.closest(id, systemIds).ifPresent(best -> values.put("suggestion", best));
        faults.add(Fault.error("system-unknown", pointer + "/" + i, values));
      }
    }
  }

  private boolean fitsDepartment(Task task, String pointer) {
    Department department = departments.get(task.department());
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
}
