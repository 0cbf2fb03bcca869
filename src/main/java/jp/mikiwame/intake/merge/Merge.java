package jp.mikiwame.intake.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryWriter;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.Notice;

/**
 * Makes one inventory of several, in the order in which they are given. No task changes but in what
 * keeps it apart from others: ids, names of departments, and how often a year daily work is done.
 */
public final class Merge {

  /** What the published form allows of an id. */
  private static final int LONGEST_ID = 200;

  private final List<MergeInput> inputs;
  private final List<Notice> notices;
  private MergedFrame frame;
  private MergedSystems systems;
  private MergedDepartments departments;
  private List<Map<String, String>> ids;

  private Merge(List<MergeInput> inputs, List<Notice> notices) {
    this.inputs = inputs;
    this.notices = notices;
  }

  /**
   * Reads all inventories for the first time.
   *
   * @param organization name of the merged one; empty to make it of theirs
   * @throws BrokenInventory if one of them has an error; with all notices of all of them
   */
  public static Merge of(List<? extends MergeSource> sources, Optional<String> organization)
      throws IOException, BrokenInventory {
    List<MergeInput> inputs = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (MergeSource source : sources) {
      try {
        MergeInput input = MergeInput.read(source);
        inputs.add(input);
        notices.addAll(input.notices());
      } catch (BrokenInventory broken) {
        notices.addAll(broken.notices());
      }
    }
    Merge merge = new Merge(inputs, notices);
    merge.refuseErrors();
    merge.plan(organization);
    merge.refuseErrors();
    return merge;
  }

  private void refuseErrors() throws BrokenInventory {
    if (notices.stream().anyMatch(Notice::isError)) {
      throw new BrokenInventory(notices);
    }
  }

  private void plan(Optional<String> organization) {
    List<String> labels = Labelled.labels(inputs);
    frame = new MergedFrame(inputs, organization);
    departments = new MergedDepartments(inputs);
    systems = new MergedSystems(inputs, labels);
    List<Set<String>> all = inputs.stream().map(MergeInput::ids).toList();
    ids = Labelled.renamed(all, Labelled.repeated(all), labels);
    if (!departments.list().isEmpty()) {
      frame.tree().set("departments", departments.list());
    }
    if (!systems.list().isEmpty()) {
      frame.tree().set("systems", systems.list());
    }
    notices.addAll(frame.notices());
    notices.addAll(departments.notices());
    notices.addAll(systems.notices());
    for (int i = 0; i < inputs.size(); i++) {
      tellRenamed(inputs.get(i), ids.get(i), labels.get(i));
    }
  }

  private void tellRenamed(MergeInput input, Map<String, String> names, String label) {
    if (!names.isEmpty()) {
      notices.add(
          input.warning("merge-ids-repeated", Map.of("count", names.size(), "label", label)));
    }
    names.values().stream()
        .filter(id -> id.length() > LONGEST_ID)
        .sorted()
        .limit(1)
        .forEach(
            id ->
                notices.add(
                    Notice.error(
                        "merge-id-too-long",
                        input.place(),
                        Map.of("value", id, "most", LONGEST_ID))));
  }

  /** Of the inventories, and of what was found in bringing them together. */
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /** Number of tasks of all. */
  public int tasks() {
    return inputs.stream().mapToInt(input -> input.ids().size()).sum();
  }

  /** Reads all inventories again and writes the merged one. */
  public void writeTo(OutputStream out) throws IOException, BrokenInventory {
    try (InventoryWriter writer = new InventoryWriter(out, frame.tree())) {
      for (int i = 0; i < inputs.size(); i++) {
        int input = i;
        inputs.get(i).forEachTask(task -> writer.add(merged(input, task)));
      }
    }
  }

  private ObjectNode merged(int input, ObjectNode task) {
    String id = task.get("id").textValue();
    task.put("id", ids.get(input).getOrDefault(id, id));
    String department = task.get("department").textValue();
    task.put("department", departments.name(inputs.get(input), department));
    keepTimes(inputs.get(input), (ObjectNode) task.get("volume"));
    for (JsonNode step : task.get("steps")) {
      if (step.path("systems") instanceof ArrayNode used) {
        for (int i = 0; i < used.size(); i++) {
          used.set(i, systems.id(input, used.get(i).textValue()));
        }
      }
    }
    return task;
  }

  /** Daily work is done on the working days of its own inventory. */
  private void keepTimes(MergeInput input, ObjectNode volume) {
    boolean daily = volume.path("frequency").asText().equals(Frequency.DAILY.name());
    double days = input.frame().workingDaysPerYear();
    if (daily && !volume.has("timesPerYear") && days != frame.workingDays()) {
      volume.put("timesPerYear", days);
    }
  }
}
