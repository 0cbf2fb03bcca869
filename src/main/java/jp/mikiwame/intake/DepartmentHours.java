package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Department;
import jp.mikiwame.model.Inventory;

/** The hours of all tasks of a department, beside those that its people have. */
final class DepartmentHours {

  private final double hoursPerPerson;
  private final Map<String, Department> departments = new HashMap<>();
  private final Map<String, DoubleSummaryStatistics> needed = new HashMap<>();

  DepartmentHours(Inventory frame) {
    this.hoursPerPerson = frame.hoursPerPersonYear();
    for (Department department : frame.departments()) {
      departments.put(department.name(), department);
      needed.put(department.name(), new DoubleSummaryStatistics());
    }
  }

  /** Counts a task that takes part and whose hours are known. */
  void add(String department, double leastHours) {
    DoubleSummaryStatistics sum = needed.get(department);
    if (sum != null) {
      sum.accept(leastHours);
    }
  }

  /**
   * Departments whose tasks do not fit into their working time together.
   *
   * @param list the departments as they stand in the file
   */
  List<Fault> faults(JsonNode list) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      Department department = departments.get(list.get(i).path("name").asText());
      if (department != null) {
        double available = department.staffCount() * hoursPerPerson;
        double hours = needed.get(department.name()).getSum();
        if (hours > available) {
          faults.add(
              Fault.warning(
                  "department-overbooked",
                  "/departments/" + i,
                  Map.of("department", department.name(), "hours", hours, "available", available)));
        }
      }
    }
    return faults;
  }
}
