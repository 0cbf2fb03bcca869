package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Severity;
import jp.mikiwame.model.Task;

/** Reads {@code inventory.json}. A faulty task is left out and reported; the others go on. */
public final class InventoryReader {

  private static final Pattern IN_TASK = Pattern.compile("/tasks/(\\d+)(/.*)?");

  /** Compiling the schema takes longer than checking a small inventory against it. */
  private static final InventorySchema SCHEMA = InventorySchema.load();

  private final TextCleaner cleaner = new TextCleaner(SCHEMA.codeMembers());

  /**
   * @param inventory empty if nothing could be made of the file
   * @param notices all faults, by line
   */
  public record Reading(Optional<Inventory> inventory, List<Notice> notices) {}

  /**
   * @param asOf the day of judgement if the user chose one; otherwise the survey's day, and {@code
   *     today} if it has none
   */
  public Reading read(Source source, Optional<LocalDate> asOf, LocalDate today) {
    Optional<Notice> encoding = source.encodingFault();
    if (encoding.isPresent()) {
      return new Reading(Optional.empty(), List.of(encoding.get()));
    }
    List<Notice> syntax = new ArrayList<>();
    Optional<JsonNode> read = StrictJson.tree(source, syntax);
    if (read.isEmpty()) {
      return new Reading(Optional.empty(), syntax);
    }
    JsonNode tree = read.get();
    if (!tree.isObject()) {
      Place start = new Place(source.name(), 1, 1, "");
      Notice notice =
          tree.isMissingNode()
              ? Notice.error("file-empty", start, Map.of())
              : Notice.error(
                  "json-not-inventory",
                  start,
                  Map.of("kind", tree.getNodeType().name().toLowerCase(Locale.ROOT)));
      return new Reading(Optional.empty(), List.of(notice));
    }
    cleaner.clean(tree);
    List<Fault> faults = new ArrayList<>();
    Optional<Inventory> inventory = inventory((ObjectNode) tree, faults, asOf, today);
    return new Reading(inventory, notices(faults, tree, source));
  }

  /**
   * Reads a tree of the published form that was not written as an inventory of its own, such as the
   * task of a benchmark or of a rule's case.
   *
   * @param name of the file that the notices are to name
   */
  public Reading read(String name, ObjectNode tree, LocalDate asOf) {
    cleaner.clean(tree);
    List<Fault> faults = new ArrayList<>();
    Optional<Inventory> inventory = inventory(tree, faults, Optional.of(asOf), asOf);
    List<Notice> notices =
        faults.stream()
            .map(fault -> notice(fault, tree, new Place(name, 1, 1, fault.placePointer())))
            .toList();
    return new Reading(inventory, notices);
  }

  private Optional<Inventory> inventory(
      ObjectNode tree, List<Fault> faults, Optional<LocalDate> asOf, LocalDate today) {
    faults.addAll(SCHEMA.faultsOf(tree));
    InventoryFrame frame = InventoryFrame.of(tree, faults, asOf, today);
    Set<Integer> faulty = faultyTasks(faults);
    JsonNode all = tree.path("tasks");
    if (!all.isArray()) {
      return Optional.empty();
    }
    TaskChecks checks = new TaskChecks(frame, faults);
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean consistent = checks.passes(all.get(i), i);
      if (consistent && !faulty.contains(i)) {
        Task task = frame.binder().bind(all.get(i));
        if (checks.passes(task, i)) {
          tasks.add(task);
        }
      }
    }
    checks.checkTotals(tasks, tree.path("departments"));
    return Optional.of(frame.inventory(tasks));
  }

  private static Set<Integer> faultyTasks(List<Fault> faults) {
    Set<Integer> faulty = new HashSet<>();
    for (Fault fault : faults) {
      Matcher inTask = IN_TASK.matcher(fault.pointer());
      if (inTask.matches() && fault.severity() == Severity.ERROR) {
        faulty.add(Integer.valueOf(inTask.group(1)));
      }
    }
    return faulty;
  }

  private static List<Notice> notices(List<Fault> faults, JsonNode tree, Source source) {
    if (faults.isEmpty()) {
      return List.of();
    }
    List<String> pointers = faults.stream().map(Fault::placePointer).toList();
    Positions positions = Positions.of(StrictJson.format(), source, pointers);
    return faults.stream()
        .map(fault -> notice(fault, tree, positions.place(fault.placePointer())))
        .sorted(Notice.BY_PLACE)
        .toList();
  }

  private static Notice notice(Fault fault, JsonNode tree, Place place) {
    Notice notice = new Notice(fault.severity(), fault.code(), place, null, null, fault.values());
    Matcher inTask = IN_TASK.matcher(fault.pointer());
    if (inTask.matches()) {
      JsonNode task = tree.path("tasks").path(Integer.parseInt(inTask.group(1)));
      return notice.about(shownText(task, "id"), shownText(task, "name"));
    }
    return notice;
  }

  private static String shownText(JsonNode task, String member) {
    JsonNode value = task.path(member);
    return value.isTextual() && !value.textValue().isEmpty()
        ? SchemaFaults.shortened(value.textValue())
        : null;
  }
}
