package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Department;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Severity;
import jp.mikiwame.model.Task;

/**
 * What an inventory means, told without any haste: a tree of the whole, cleaned, held against the
 * schema, checked and bound. Fast ways of reading are compared with it.
 */
final class PlainReader {

  private static final Pattern IN_TASK = Pattern.compile("/tasks/(\\d+)(/.*)?", Pattern.DOTALL);
  private static final InventorySchema SCHEMA = InventorySchema.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> nameById = new HashMap<>();
  private Inventory frame;
  private TaskChecks checks;

  private PlainReader() {}

  static Reading read(Source source) {
    Optional<Notice> encoding = source.encodingFault();
    if (encoding.isPresent()) {
      return new Reading(Optional.empty(), List.of(encoding.get()));
    }
    List<Notice> syntax = new ArrayList<>();
    Optional<JsonNode> tree = StrictJson.tree(source, syntax);
    if (tree.isEmpty()) {
      return new Reading(Optional.empty(), syntax);
    }
    if (tree.get() instanceof ObjectNode object) {
      new TextCleaner(SCHEMA.codeMembers()).clean(object);
      PlainReader reader = new PlainReader();
      Optional<Inventory> inventory = reader.inventory(object);
      return new Reading(inventory, reader.notices(object, source));
    }
    Place start = new Place(source.name(), 1, 1, "");
    String kind = tree.get().getNodeType().name().toLowerCase(Locale.ROOT);
    return new Reading(
        Optional.empty(),
        List.of(
            tree.get().isMissingNode()
                ? Notice.error("file-empty", start, Map.of())
                : Notice.error("json-not-inventory", start, Map.of("kind", kind))));
  }

  private Optional<Inventory> inventory(ObjectNode tree) {
    faults.addAll(SCHEMA.faultsOf(tree));
    InventoryFrame read = InventoryFrame.of(tree, faults, Optional.empty(), TODAY);
    frame = read.empty();
    checks = new TaskChecks(frame);
    Set<Integer> faulty = faultyTasks();
    JsonNode all = tree.path("tasks");
    if (!all.isArray()) {
      return Optional.empty();
    }
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isConsistent(all.get(i), i) && !faulty.contains(i)) {
        Task task = read.binder().bind(all.get(i));
        List<Fault> doubts = checks.ofAmounts(task, task.annualHours(), "/tasks/" + i);
        faults.addAll(doubts);
        if (doubts.stream().noneMatch(doubt -> doubt.severity() == Severity.ERROR)) {
          tasks.add(task);
        }
      }
    }
    checkTotals(tasks, tree.path("departments"));
    return Optional.of(read.inventory(tasks));
  }

  private boolean isConsistent(JsonNode task, int index) {
    int before = faults.size();
    JsonNode id = task.path("id");
    String earlier =
        id.isTextual() ? nameById.putIfAbsent(id.textValue(), task.path("name").asText()) : null;
    if (earlier != null) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("value", id.textValue());
      values.put("earlier", SchemaFaults.shortened(earlier));
      faults.add(Fault.error("id-repeated", "/tasks/" + index + "/id", values));
    }
    faults.addAll(checks.ofTree(task, "/tasks/" + index));
    return faults.size() == before;
  }

  private Set<Integer> faultyTasks() {
    Set<Integer> faulty = new HashSet<>();
    for (Fault fault : faults) {
      Matcher inTask = IN_TASK.matcher(fault.pointer());
      if (inTask.matches()) {
        faulty.add(Integer.valueOf(inTask.group(1)));
      }
    }
    return faulty;
  }

  private void checkTotals(List<Task> tasks, JsonNode list) {
    Map<String, Department> departments = new TreeMap<>();
    frame.departments().forEach(each -> departments.put(each.name(), each));
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      Department department = departments.get(list.get(i).path("name").asText());
      if (department == null) {
        continue;
      }
      double available = department.staffCount() * frame.hoursPerPersonYear();
      double hours =
          tasks.stream()
              .filter(task -> task.department().equals(department.name()))
              .map(Task::annualHours)
              .filter(Objects::nonNull)
              .mapToDouble(Range::low)
              .sum();
      if (hours > available) {
        Map<String, Object> values =
            Map.of("department", department.name(), "hours", hours, "available", available);
        faults.add(Fault.warning("department-overbooked", "/departments/" + i, values));
      }
    }
  }

  private List<Notice> notices(JsonNode tree, Source source) {
    List<String> pointers = faults.stream().map(Fault::placePointer).toList();
    Positions positions = Positions.of(StrictJson.format(), source, pointers);
    return faults.stream()
        .map(fault -> notice(fault, tree, positions.place(fault.placePointer())))
        .sorted(Notice.BY_PLACE)
        .toList();
  }

  private static Notice notice(Fault fault, JsonNode tree, Place place) {
    Notice notice = fault.notice(place);
    Matcher inTask = IN_TASK.matcher(fault.pointer());
    if (!inTask.matches()) {
      return notice;
    }
    JsonNode task = tree.path("tasks").path(Integer.parseInt(inTask.group(1)));
    return notice.about(shown(task.path("id")), shown(task.path("name")));
  }

  private static String shown(JsonNode text) {
    boolean some = text.isTextual() && !text.textValue().isEmpty();
    return some ? SchemaFaults.shortened(text.textValue()) : null;
  }
}
