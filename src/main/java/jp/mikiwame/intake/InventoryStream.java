package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Task;

/**
 * An inventory of any size, read piece by piece: one object with a list of tasks, or a line with
 * everything else and then a line for each task; either of them as it is or packed by gzip. One
 * thread calls {@link #next} and another, or the same, {@link #accept} in the order of the batches;
 * any threads may read the batches between.
 */
public final class InventoryStream implements AutoCloseable {

  private final InventoryInput input;
  private final CountedBytes bytes;
  private final InventoryLayout layout;
  private final FrameReading frame;
  private final Cutter cutter;
  private final TaskReader reader;
  private final Roll roll;
  private final NoticeBook book;
  private final TaskNotices taskNotices;
  private String sha256;
  private int tasks;

  private InventoryStream(InventoryInput input, Optional<LocalDate> asOf, LocalDate today)
      throws IOException, BrokenInventory {
    this.input = input;
    this.layout = InventoryLayout.of(input);
    this.frame = FrameReading.of(layout.tree(), layout.hasTasks(), asOf, today);
    this.reader = new TaskReader(frame.frame());
    this.roll = new Roll(frame.frame().empty());
    this.book = new NoticeBook(input.limits().notices());
    if (!layout.hasTasks() && !frame.tree().path("tasks").isArray()) {
      throw new BrokenInventory(frameNotices(frame.faults(), TextPosition.START));
    }
    this.bytes = new CountedBytes(input.bytes());
    InputStream text = input.unpacked(bytes);
    InventoryHead head = head(input, text);
    this.cutter = head.tasks(text);
    this.taskNotices = new TaskNotices(input.name(), book, head.position());
  }

  /**
   * Opens a file.
   *
   * @param asOf the day of judgement if the user chose one; otherwise the survey's day, and {@code
   *     today} if it has none
   * @throws BrokenInventory if nothing can be made of it
   */
  public static InventoryStream open(Path file, Optional<LocalDate> asOf, LocalDate today)
      throws IOException, BrokenInventory {
    return open(InventoryInput.of(file, Limits.USUAL), asOf, today);
  }

  /**
   * Opens what can be read only once, such as standard input. All of it is taken up first.
   *
   * @param name by which notices call it
   */
  public static InventoryStream open(
      String name, InputStream once, Optional<LocalDate> asOf, LocalDate today)
      throws IOException, BrokenInventory {
    return open(InventoryInput.of(name, once, Limits.USUAL), asOf, today);
  }

  /** Opens what is in memory. */
  static InventoryStream open(Source source, Optional<LocalDate> asOf, LocalDate today)
      throws IOException, BrokenInventory {
    return open(
        InventoryInput.of(source, Limits.USUAL.inMemory(source.bytes().length)), asOf, today);
  }

  static InventoryStream open(InventoryInput input, Optional<LocalDate> asOf, LocalDate today)
      throws IOException, BrokenInventory {
    try {
      return new InventoryStream(input, asOf, today);
    } catch (IOException | BrokenInventory | RuntimeException e) {
      input.close();
      throw e;
    }
  }

  /** Everything but the tasks. */
  public Inventory frame() {
    return frame.frame().empty();
  }

  /** What the file says apart from its tasks, cleaned, in the published form. */
  public ObjectNode tree() {
    ObjectNode tree = frame.tree().deepCopy();
    tree.remove("tasks");
    return tree;
  }

  /** The inventory with these tasks. */
  public Inventory inventory(List<Task> taken) {
    return frame.frame().inventory(taken);
  }

  /**
   * The next tasks; empty at the end.
   *
   * @throws BrokenInventory if nothing can be made of the file after all
   */
  public Optional<Batch> next() throws IOException, BrokenInventory {
    if (sha256 != null) {
      return Optional.empty();
    }
    try {
      Cutter.Slice slice = cutter.next();
      if (slice == null) {
        sha256 = bytes.sha256OfAll();
        return Optional.empty();
      }
      Batch batch = new Batch(reader, slice, tasks);
      tasks += slice.tasks();
      return Optional.of(batch);
    } catch (Cutter.Broken e) {
      throw Breakage.of(input, e.tooLongAt());
    } catch (EOFException | ZipException e) {
      throw Breakage.of(input, Breakage.NOT_TOO_LONG);
    }
  }

  /**
   * Compares the tasks of the next batch with those before them.
   *
   * @return those that take part in the assessment
   * @throws BrokenInventory if nothing can be made of the file after all
   */
  public List<Task> accept(BatchReading batch) throws IOException, BrokenInventory {
    List<Task> taken = new ArrayList<>(batch.size());
    accept(batch, (index, task) -> taken.add(task));
    return taken;
  }

  /** Takes a task that takes part, with its index in the file. */
  public interface Taker {
    void take(int index, Task task);
  }

  /** The same, for those who must know where the tasks stand. */
  public void accept(BatchReading batch, Taker taker) throws IOException, BrokenInventory {
    if (batch.isBroken()) {
      throw Breakage.of(input, Breakage.NOT_TOO_LONG);
    }
    for (int i = 0; i < batch.tasks().size(); i++) {
      TaskReading reading = batch.tasks().get(i);
      List<Fault> faults = new ArrayList<>(reading.faults());
      if (roll.takes(reading, batch.firstIndex() + i, faults)) {
        taker.take(batch.firstIndex() + i, reading.task());
      }
      if (!faults.isEmpty()) {
        taskNotices.add(batch, i, faults);
      }
    }
    taskNotices.pass(batch);
  }

  /**
   * All notices by line; to be asked once all batches have been accepted. Of one code 1,000 are
   * kept, with one more that says how many were left out.
   */
  public List<Notice> notices() throws IOException {
    List<Fault> faults = new ArrayList<>(frame.faults());
    faults.addAll(roll.hours().faults(frame.tree().path("departments")));
    List<Notice> ofFrame = frameNotices(faults, taskNotices.reached());
    return EarlierNames.in(book.all(input.name(), ofFrame), new NameSearch(input, reader));
  }

  /** Digest of the file, in hexadecimal digits; to be asked once {@link #next} has ended. */
  public String sha256() {
    if (sha256 == null) {
      throw new IllegalStateException("The file has not been read to its end");
    }
    return sha256;
  }

  /** Bytes of the file that have been read so far, as they are kept. Any thread may ask. */
  public long bytesRead() {
    return bytes.count();
  }

  /** Bytes that the file has. */
  public OptionalLong bytesTotal() throws IOException {
    return input.size();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    input.close();
  }

  private static InventoryHead head(InventoryInput input, InputStream text) throws IOException {
    try {
      return InventoryHead.of(text, input.limits());
    } catch (Cutter.Broken e) {
      throw new IOException("The file changed while it was read", e);
    }
  }

  private List<Notice> frameNotices(List<Fault> found, TextPosition behindTasks) {
    List<String> pointers = found.stream().map(Fault::placePointer).toList();
    InventoryLayout.Places places = layout.places(input.name(), pointers, behindTasks);
    return found.stream().map(fault -> fault.notice(places.of(fault.placePointer()))).toList();
  }
}
