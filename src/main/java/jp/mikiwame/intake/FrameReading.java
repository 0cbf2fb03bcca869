package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was made of an inventory apart from its tasks.
 *
 * @param tree cleaned, with any tasks or none
 * @param faults in it
 */
record FrameReading(InventoryFrame frame, ObjectNode tree, List<Fault> faults) {

  private static final String TASKS = "tasks";
  private static final InventorySchema SCHEMA = InventorySchema.load();
  private static final Shape WITHOUT_TASKS = SCHEMA.shape(Part.INVENTORY).without(TASKS);
  private static final CleanReader CHECK =
      new CleanReader((part, components) -> components, true, new SharedTexts());

  /**
   * @param tree whose tasks, if any, are looked at elsewhere
   * @param hasTasks whether there are some
   */
  static FrameReading of(
      ObjectNode tree, boolean hasTasks, Optional<LocalDate> asOf, LocalDate today) {
    ObjectNode alone = tree.objectNode();
    alone.setAll(tree);
    alone.remove(TASKS);
    TaskReader.CLEANER.clean(alone);
    List<Fault> faults = new ArrayList<>();
    if (!hasTasks || !isClean(alone)) {
      if (hasTasks) {
        alone.putArray(TASKS);
      } else if (tree.has(TASKS)) {
        alone.set(TASKS, tree.get(TASKS));
      }
      faults.addAll(SCHEMA.faultsOf(alone));
      faults.removeIf(fault -> hasTasks && fault.pointer().equals("/" + TASKS));
    }
    InventoryFrame frame = InventoryFrame.of(alone, faults, asOf, today);
    return new FrameReading(frame, alone, faults);
  }

  private static boolean isClean(ObjectNode tree) {
    try (JsonParser parser = tree.traverse()) {
      return CHECK.only(parser, WITHOUT_TASKS) != null;
    } catch (IOException unclear) {
      return false;
    }
  }
}
