package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.model.Department;
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

  /**
   * The systems that steps can name. Of one with a fault only id and name are kept: the rest is
   * unknown, and its users are not to blame.
   */
  private static List<ObjectNode> systems(ObjectNode tree, List<Fault> faults) {
    Set<Integer> faulty = faultyEntries("systems", faults);
    Map<String, ObjectNode> systems = new LinkedHashMap<>();
    JsonNode list = tree.path("systems");
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      JsonNode id = list.get(i).path("id");
      if (!id.isTextual()) {
        continue;
      }
      ObjectNode kept = faulty.contains(i) ? bare(list.get(i)) : (ObjectNode) list.get(i);
      ObjectNode earlier = systems.putIfAbsent(id.textValue(), kept);
      if (earlier != null) {
        faults.add(
            Fault.error(
                "id-repeated",
                "/systems/" + i + "/id",
                Map.of("value", id.textValue(), "earlier", earlier.path("name").asText())));
      }
    }
    return List.copyOf(systems.values());
  }

  private static ObjectNode bare(JsonNode system) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", system.get("id").textValue())
        .put("name", system.path("name").asText(""));
  }

  /** The entries of a list in which no fault was found. */
  private static List<JsonNode> sound(ObjectNode tree, String member, List<Fault> faults) {
    Set<Integer> faulty = faultyEntries(member, faults);
    List<JsonNode> sound = new ArrayList<>();
    JsonNode list = tree.path(member);
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      if (!faulty.contains(i)) {
        sound.add(list.get(i));
      }
    }
    return sound;
  }

  private static Set<Integer> faultyEntries(String member, List<Fault> faults) {
    Pattern inEntry = Pattern.compile("/" + member + "/(\\d+)(/.*)?");
    Set<Integer> entries = new HashSet<>();
    for (Fault fault : faults) {
      Matcher found = inEntry.matcher(fault.pointer());
      if (found.matches()) {
        entries.add(Integer.valueOf(found.group(1)));
      }
    }
    return entries;
  }
}
