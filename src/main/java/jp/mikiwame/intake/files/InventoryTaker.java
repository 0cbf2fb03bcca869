package jp.mikiwame.intake.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Task;

/** Takes an inventory that was made of a foreign file and found in order, task by task. */
public interface InventoryTaker {

  /**
   * Once, before the first task.
   *
   * @param frame everything but the tasks, in the published form
   */
  void begin(ObjectNode frame, Inventory inventory) throws IOException;

  void take(ObjectNode tree, Task task, Origin origin) throws IOException;
}
