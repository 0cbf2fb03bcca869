package jp.mikiwame.intake;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jp.mikiwame.model.Inventory;

/** Who takes part: compares each task with those before it. */
final class Roll {

  private final RepeatedIds ids = new RepeatedIds();
  private final DepartmentHours hours;

  Roll(Inventory frame) {
    this.hours = new DepartmentHours(frame);
  }

  /**
   * Whether the next task takes part.
   *
   * @param faults to which those are added that no schema sees
   */
  boolean takes(TaskReading task, int index, List<Fault> faults) {
    OptionalInt earlier = task.id() == null ? OptionalInt.empty() : ids.earlier(task.id(), index);
    earlier.ifPresent(other -> faults.add(repeated(task, index, other)));
    faults.addAll(task.contradictions());
    if (earlier.isPresent()) {
      return false;
    }
    faults.addAll(task.doubts());
    if (task.isBelievable() && task.hours() != null) {
      hours.add(task.task().department(), task.hours().low());
    }
    return task.isBelievable();
  }

  DepartmentHours hours() {
    return hours;
  }

  /** Until the name of the earlier task is looked up, its index stands for it. */
  private static Fault repeated(TaskReading task, int index, int earlier) {
    return Fault.error(
        "id-repeated",
        TaskReading.pointer(index) + "/id",
        Map.of("value", task.id(), "earlier", earlier));
  }
}
