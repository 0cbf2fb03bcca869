package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;

/** Some hundred tasks of an inventory, still to be read; any thread may do that. */
public final class Batch {

  private final TaskReader reader;
  private final Cutter.Slice slice;
  private final int firstIndex;

  Batch(TaskReader reader, Cutter.Slice slice, int firstIndex) {
    this.reader = reader;
    this.slice = slice;
    this.firstIndex = firstIndex;
  }

  /** Index in the inventory of the first of its tasks. */
  public int firstIndex() {
    return firstIndex;
  }

  /** Number of its tasks; it may have none. */
  public int size() {
    return slice.tasks();
  }

  /** Reads the tasks. What is found here does not depend on other batches. */
  public BatchReading read() {
    byte[] bytes = slice.bytes();
    long lines = Utf8.lines(bytes, 0, slice.length());
    if (lines == Utf8.NOT_VALID) {
      return BatchReading.broken();
    }
    List<TaskReading> tasks = new ArrayList<>(slice.tasks());
    try {
      for (int i = 0; i < slice.tasks(); i++) {
        tasks.add(reader.read(bytes, slice.start(i), slice.end(i), firstIndex + i));
      }
    } catch (JsonProcessingException noJson) {
      return BatchReading.broken();
    }
    TextPosition end =
        TextPosition.START.after(
            (int) (lines >>> Integer.SIZE), bytes, (int) lines, slice.length());
    return new BatchReading(firstIndex, tasks, slice, end);
  }
}
