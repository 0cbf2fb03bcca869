package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Task;

/**
 * Checks an inventory that is put together from foreign files just as one that somebody wrote, but
 * names the place that each member came from.
 */
public final class DraftCheck {

  private final FrameReading frame;
  private final Origin origin;
  private final TaskReader reader;
  private final Roll roll;
  private final List<String> names = new ArrayList<>();

  /**
   * @param tree everything but the tasks, with the organisation's name
   */
  public DraftCheck(ObjectNode tree, Origin origin, LocalDate today) {
    this.origin = origin;
    this.frame = FrameReading.of(tree, true, Optional.empty(), today);
    this.reader = new TaskReader(frame.frame());
    this.roll = new Roll(frame.frame().empty());
  }

  /** Everything but the tasks. */
  public Inventory frame() {
    return frame.frame().empty();
  }

  /**
   * Compares the next task with the schema and with those before it.
   *
   * @param notices to which its faults go
   * @return empty if it has an error
   */
  public Optional<Task> take(ObjectNode task, Origin place, Consumer<Notice> notices) {
    int index = names.size();
    TaskReading reading = reader.read(task, index);
    names.add(reading.name());
    List<Fault> faults = new ArrayList<>(reading.faults());
    boolean taken = roll.takes(reading, index, faults);
    int prefix = TaskReading.pointer(index).length();
    faults.stream()
        .map(fault -> fault.notice(place.of(fault.placePointer().substring(prefix))))
        .map(reading::about)
        .forEach(notice -> notices.accept(named(notice)));
    return taken ? Optional.of(reading.task()) : Optional.empty();
  }

  /** Faults in everything but the tasks; to be asked once all tasks were taken. */
  public List<Notice> ofFrame() {
    List<Fault> faults = new ArrayList<>(frame.faults());
    faults.addAll(roll.hours().faults(frame.tree().path("departments")));
    return faults.stream().map(fault -> fault.notice(origin.of(fault.placePointer()))).toList();
  }

  private Notice named(Notice notice) {
    return EarlierNames.in(
            List.of(notice),
            indexes -> indexes.stream().collect(Collectors.toMap(i -> i, names::get)))
        .get(0);
  }
}
