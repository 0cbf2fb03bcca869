package jp.mikiwame.intake.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.Notice;

/**
 * The departments of all inventories. Those of several municipalities bear their names; one with
 * two numbers of staff is left out of the list, for nobody here can say which of them is right.
 */
final class MergedDepartments {

  private final List<MergeInput> inputs;
  private final boolean several;
  private final Map<String, Set<Double>> staff = new LinkedHashMap<>();
  private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();

  MergedDepartments(List<MergeInput> inputs) {
    this.inputs = inputs;
    this.several = Labelled.haveSeveralOrganizations(inputs);
    for (MergeInput input : inputs) {
      for (JsonNode each : input.tree().path("departments")) {
        add(input, each.deepCopy());
      }
    }
    staff.forEach(
        (name, counts) -> {
          if (counts.size() > 1) {
            entries.remove(name);
            notices.add(
                inputs
                    .get(0)
                    .warning(
                        "merge-staff-differs", Map.of("value", name, "counts", shown(counts))));
          }
        });
  }

  private void add(MergeInput input, ObjectNode entry) {
    String name = name(input, entry.get("name").textValue());
    staff
        .computeIfAbsent(name, each -> new LinkedHashSet<>())
        .add(entry.get("staffCount").doubleValue());
    entries.putIfAbsent(name, entry.put("name", name));
  }

  private static List<String> shown(Set<Double> counts) {
    return counts.stream().map(each -> Double.toString(each).replaceFirst("\\.0$", "")).toList();
  }

  /** The name that a department of an inventory has among all. */
  String name(MergeInput input, String department) {
    return several ? Labelled.organizationName(input, inputs) + " " + department : department;
  }

  ArrayNode list() {
    return JsonNodeFactory.instance.arrayNode().addAll(entries.values());
  }

  List<Notice> notices() {
    return notices;
  }
}
