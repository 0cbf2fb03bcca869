package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mikiwame.model.Task;

/** What was made of the tasks of a batch, before they are compared with those of others. */
public final class BatchReading {

  private final int firstIndex;
  private final List<TaskReading> tasks;
  private final Cutter.Slice slice;
  private final TextPosition end;
  private int counted;
  private TextPosition reached = TextPosition.START;

  /**
   * @param end of the slice, seen from its start
   */
  BatchReading(int firstIndex, List<TaskReading> tasks, Cutter.Slice slice, TextPosition end) {
    this.firstIndex = firstIndex;
    this.tasks = tasks;
    this.slice = slice;
    this.end = end;
  }

  static BatchReading broken() {
    return new BatchReading(0, List.of(), null, null);
  }

  /** Whether a part of it is no JSON in UTF-8. */
  boolean isBroken() {
    return slice == null;
  }

  /** The tasks that could be read, in their order; some of them may not be accepted. */
  public List<Task> readable() {
    List<Task> readable = new ArrayList<>(tasks.size());
    for (TaskReading each : tasks) {
      if (each.task() != null) {
        readable.add(each.task());
      }
    }
    return readable;
  }

  int size() {
    return tasks.size();
  }

  int firstIndex() {
    return firstIndex;
  }

  List<TaskReading> tasks() {
    return tasks;
  }

  TextPosition end() {
    return end;
  }

  /**
   * What the text of a task says, cleaned, in the published form.
   *
   * @param index of the task in the inventory
   */
  public ObjectNode tree(int index) {
    try {
      String text = new String(text(index - firstIndex), StandardCharsets.UTF_8);
      ObjectNode tree = (ObjectNode) StrictJson.taskTree(text);
      TaskReader.CLEANER.clean(tree);
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A task that was read can be read again", e);
    }
  }

  /** The text of one of its tasks. */
  byte[] text(int task) {
    return Arrays.copyOfRange(slice.bytes(), slice.start(task), slice.end(task));
  }

  /**
   * Where one of its tasks starts, seen from the start of the slice; to be asked in their order.
   */
  TextPosition start(int task) {
    reached = reached.after(slice.bytes(), counted, slice.start(task));
    counted = slice.start(task);
    return reached;
  }
}
