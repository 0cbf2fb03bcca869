package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.model.Task;

/** Reads inventories as a stream, the batches in two threads, and collects what comes of it. */
final class StreamedReading {

  /** So small that no task fits in a slice, and a place where tasks are cut is everywhere. */
  static final Limits TINY = new Limits(64, 1 << 20, Integer.MAX_VALUE);

  private StreamedReading() {}

  static Reading of(byte[] bytes, Limits limits) throws Exception {
    return of(InventoryInput.of(new Source("inventory.json", bytes), limits));
  }

  static Reading of(InventoryInput input) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try (InventoryStream stream =
        InventoryStream.open(input, Optional.empty(), LocalDate.of(2026, 11, 1))) {
      Deque<Future<BatchReading>> readings = new ArrayDeque<>();
      List<Task> tasks = new ArrayList<>();
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        readings.add(workers.submit(batch.get()::read));
        if (readings.size() > 4) {
          tasks.addAll(stream.accept(readings.remove().get()));
        }
      }
      while (!readings.isEmpty()) {
        tasks.addAll(stream.accept(readings.remove().get()));
      }
      return new Reading(Optional.of(stream.inventory(tasks)), stream.notices());
    } catch (BrokenInventory broken) {
      return new Reading(Optional.empty(), broken.notices());
    } finally {
      workers.shutdown();
    }
  }

  static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** The same inventory with a line for each task. */
  static byte[] lines(byte[] list) throws IOException {
    ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(list);
    StringBuilder lines = new StringBuilder();
    var tasks = tree.remove("tasks");
    lines.append(tree).append('\n');
    tasks.forEach(task -> lines.append(task).append("\r\n\n"));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
