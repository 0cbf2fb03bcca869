package jp.mikiwame.intake.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mikiwame.intake.Batch;
import jp.mikiwame.intake.BatchReading;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.Unnamed;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Organization;
import jp.mikiwame.model.Place;

/**
 * What must be known of an inventory before it can be merged with others.
 *
 * @param tree everything but the tasks
 * @param frame the same as the model sees it
 * @param ids of its tasks
 */
record MergeInput(
    MergeSource source, ObjectNode tree, Inventory frame, Set<String> ids, List<Notice> notices) {

  /** Takes a task in the published form. */
  interface TaskTaker {
    void take(ObjectNode task) throws IOException;
  }

  static MergeInput read(MergeSource source) throws IOException, BrokenInventory {
    try (InventoryStream stream = source.open()) {
      Set<String> ids = new LinkedHashSet<>();
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        stream.accept(batch.get().read(), (index, task) -> ids.add(task.id()));
      }
      return new MergeInput(source, stream.tree(), stream.frame(), ids, stream.notices());
    }
  }

  /** Reads the tasks once more. */
  void forEachTask(TaskTaker taker) throws IOException, BrokenInventory {
    try (InventoryStream stream = source.open()) {
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        BatchReading reading = batch.get().read();
        List<ObjectNode> tasks = new ArrayList<>();
        stream.accept(reading, (index, task) -> tasks.add(reading.tree(index)));
        for (ObjectNode task : tasks) {
          taker.take(task);
        }
      }
    }
  }

  Organization organization() {
    return frame.organization();
  }

  /**
   * Whether both may be of one municipality: what an inventory does not say contradicts nobody, and
   * where a code is missing the name decides.
   */
  boolean isOfSameOrganization(MergeInput other) {
    String code = organization().code();
    String otherCode = other.organization().code();
    return (isUnnamed() || other.isUnnamed() || hasNameOf(other))
        && (code == null || otherCode == null || code.equals(otherCode));
  }

  boolean hasNameOf(MergeInput other) {
    return organization().name().equals(other.organization().name());
  }

  /** Whether nobody has said of which municipality it is. */
  boolean isUnnamed() {
    return organization().name().equals(Unnamed.ORGANIZATION);
  }

  /** Its systems by id, without the id. */
  Map<String, ObjectNode> systems() {
    Map<String, ObjectNode> systems = new LinkedHashMap<>();
    for (JsonNode system : tree.path("systems")) {
      ObjectNode content = system.deepCopy();
      content.remove("id");
      systems.put(system.get("id").textValue(), content);
    }
    return systems;
  }

  /** Name of the file without folder and ending. */
  String stem() {
    return source.name().replaceFirst("^.*[/\\\\]", "").replaceFirst("(?<=.)\\..*$", "");
  }

  Notice warning(String code, Map<String, Object> values) {
    return Notice.warning(code, place(), values);
  }

  Place place() {
    return Place.file(source.name());
  }
}
