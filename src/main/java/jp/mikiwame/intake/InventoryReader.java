package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Task;

/** Reads {@code inventory.json}. A faulty task is left out and reported; the others go on. */
public final class InventoryReader {

  private static final Pattern IN_TASK = Pattern.compile("/tasks/(\\d+)(/.*)?", Pattern.DOTALL);

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
    try (InventoryStream stream = InventoryStream.open(source, asOf, today)) {
      List<Task> tasks = new ArrayList<>();
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        tasks.addAll(stream.accept(batch.get().read()));
      }
      return new Reading(Optional.of(stream.inventory(tasks)), stream.notices());
    } catch (BrokenInventory broken) {
      return new Reading(Optional.empty(), broken.notices());
    } catch (IOException e) {
      throw new UncheckedIOException("What is in memory can be read", e);
    }
  }

  /**
   * Reads a tree of the published form that was not written as an inventory of its own, such as the
   * task of a benchmark or of a rule's case.
   *
   * @param name of the file that the notices are to name
   */
  public Reading read(String name, ObjectNode tree, LocalDate asOf) {
    JsonNode all = tree.path("tasks");
    FrameReading frame =
        FrameReading.of(tree, all.isArray() && !all.isEmpty(), Optional.of(asOf), asOf);
    if (!all.isArray()) {
      return new Reading(Optional.empty(), notices(name, frame.faults(), List.of()));
    }
    TaskReader reader = new TaskReader(frame.frame());
    List<TaskReading> readings = new ArrayList<>();
    List<Fault> faults = new ArrayList<>(frame.faults());
    for (JsonNode each : all) {
      readings.add(reader.read(each, readings.size()));
    }
    readings.forEach(reading -> faults.addAll(reading.faults()));
    Roll roll = new Roll(frame.frame().empty());
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      if (roll.takes(readings.get(i), i, faults)) {
        tasks.add(readings.get(i).task());
      }
    }
    faults.addAll(roll.hours().faults(frame.tree().path("departments")));
    return new Reading(
        Optional.of(frame.frame().inventory(tasks)), notices(name, faults, readings));
  }

  private static List<Notice> notices(String name, List<Fault> faults, List<TaskReading> readings) {
    return EarlierNames.in(
        faults.stream().map(fault -> notice(name, fault, readings)).toList(),
        indexes ->
            indexes.stream()
                .collect(Collectors.toMap(index -> index, index -> readings.get(index).name())));
  }

  private static Notice notice(String name, Fault fault, List<TaskReading> readings) {
    Notice notice = fault.notice(new Place(name, 1, 1, fault.placePointer()));
    Matcher inTask = IN_TASK.matcher(fault.pointer());
    return inTask.matches()
        ? readings.get(Integer.parseInt(inTask.group(1))).about(notice)
        : notice;
  }
}
