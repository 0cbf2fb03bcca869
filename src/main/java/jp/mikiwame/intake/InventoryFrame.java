package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mikiwame.model.Department;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Organization;
import jp.mikiwame.model.Task;

/**
 * What an inventory says apart from its tasks. Parts with faults are left out here; the faults
 * themselves are reported where they stand.
 */
record InventoryFrame(Inventory empty, TaskBinder binder) {

  static InventoryFrame of(
      ObjectNode tree, List<Fault> faults, Optional<LocalDate> chosen, LocalDate today) {
    Set<String> faulty = new HashSet<>();
    faults.forEach(fault -> faulty.add(fault.pointer()));
    LocalDate surveyedOn =
        tree.path("surveyedOn").isTextual() && !faulty.contains("/surveyedOn")
            ? LocalDate.parse(tree.get("surveyedOn").textValue())
            : null;
    LocalDate asOf = chosen.orElse(surveyedOn == null ? today : surveyedOn);
    double workingDays =
        tree.path("workingDaysPerYear").isNumber() && !faulty.contains("/workingDaysPerYear")
            ? tree.get("workingDaysPerYear").doubleValue()
            : Inventory.DEFAULT_WORKING_DAYS;
    List<ObjectNode> systems = systems(tree, faults);
    Inventory empty =
        new Inventory(
            organization(tree),
            tree.path("fiscalYear").canConvertToInt() ? tree.get("fiscalYear").intValue() : null,
            surveyedOn,
            asOf,
            workingDays,
            departments(tree, faults),
            systems.stream().map(TaskBinder::bindSystem).toList(),
            List.of());
    return new InventoryFrame(empty, new TaskBinder(workingDays, asOf, systems));
  }

  Inventory inventory(List<Task> tasks) {
    return new Inventory(
        empty.organization(),
        empty.fiscalYear(),
        empty.surveyedOn(),
        empty.asOf(),
        empty.workingDaysPerYear(),
        empty.departments(),
        empty.systems(),
        tasks);
  }

  Set<String> systemIds() {
    Set<String> ids = new HashSet<>();
    empty.systems().stream().map(InformationSystem::id).forEach(ids::add);
    return ids;
  }

  private static Organization organization(ObjectNode tree) {
    JsonNode organization = tree.path("organization");
    return new Organization(
        organization.path("name").asText(""),
        organization.path("code").isTextual() ? organization.get("code").textValue() : null);
  }

  private static List<Department> departments(ObjectNode tree, List<Fault> faults) {
    List<Department> departments = new ArrayList<>();
    for (JsonNode each : sound(tree, "departments", faults)) {
      departments.add(
          new Department(each.get("name").textValue(), each.get("staffCount").doubleValue()));
    }
    return departments;
  }

  private static List<ObjectNode> systems(ObjectNode tree, List<Fault> faults) {
    List<ObjectNode> systems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode each : sound(tree, "systems", faults)) {
      if (ids.add(each.get("id").textValue())) {
        systems.add((ObjectNode) each);
      } else {
        int index = indexOf(tree.get("systems"), each);
        faults.add(
            Fault.error(
                "id-repeated",
                "/systems/" + index + "/id",
                Map.of("value", each.get("id").textValue())));
      }
    }
    return systems;
  }

  private static int indexOf(JsonNode list, JsonNode wanted) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == wanted) {
        return i;
      }
    }
    throw new IllegalArgumentException("Not in the list (%s)".formatted(wanted));
  }

  /** The entries of a list in which no fault was found. */
  private static List<JsonNode> sound(ObjectNode tree, String member, List<Fault> faults) {
    List<JsonNode> sound = new ArrayList<>();
    JsonNode list = tree.path(member);
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      String pointer = "/" + member + "/" + i;
      boolean clean =
          faults.stream()
              .map(Fault::pointer)
              .noneMatch(p -> p.equals(pointer) || p.startsWith(pointer + "/"));
      if (clean) {
        sound.add(list.get(i));
      }
    }
    return sound;
  }
}
