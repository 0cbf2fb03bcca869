package jp.mikiwame.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.mikiwame.intake.Batch;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;

/**
 * What a task costs to read from a file of many, beside Jackson's data binding of the same bytes
 * into the same records in the same run.
 */
final class ReadBench {

  private static final int TASKS = 20_000;
  private static final int ROUNDS = 12;
  private static final ObjectMapper BINDING =
      JsonMapper.builder().addMixIn(Range.class, NumberOrRange.class).build();

  private interface NumberOrRange {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Range of(double minutes) {
      return Range.of(minutes);
    }
  }

  private ReadBench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("read");
    Path lines = folder.resolve("inventory.ndjson");
    Path list = folder.resolve("inventory.json");
    List<byte[]> tasks = write(lines, list);
    System.out.printf("tasks %d, bytes a task %d%n", TASKS, Files.size(lines) / TASKS);
    for (int round = 0; round < ROUNDS; round++) {
      double binding = micros(() -> bind(tasks));
      double read = micros(() -> read(lines));
      double readList = micros(() -> read(list));
      double cut = micros(() -> cut(lines));
      double cutList = micros(() -> cut(list));
      System.out.printf(
          "us a task: binding %5.1f | lines %5.1f (%4.2f) | list %5.1f (%4.2f) | cut and digest"
              + " lines %4.2f, list %4.2f = %4.0f, %4.0f MB/s%n",
          binding,
          read,
          read / binding,
          readList,
          readList / binding,
          cut,
          cutList,
          Files.size(lines) / cut / TASKS,
          Files.size(list) / cutList / TASKS);
    }
    System.out.printf("bytes allocated a task: %d%n", allocated(() -> read(lines)) / TASKS);
    System.out.printf("bytes allocated by binding: %d%n", allocated(() -> bind(tasks)) / TASKS);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double micros(Work work) throws Exception {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (end - start) / 1e3 / TASKS;
  }

  private static long allocated(Work work) throws Exception {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void bind(List<byte[]> tasks) throws IOException {
    for (byte[] task : tasks) {
      check(BINDING.readValue(task, Task.class).steps().size());
    }
  }

  private static void read(Path file) throws Exception {
    try (InventoryStream stream = open(file)) {
      int read = 0;
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        read += stream.accept(batch.get().read()).size();
      }
      check(read - TASKS + 1);
    }
  }

  private static void cut(Path file) throws Exception {
    try (InventoryStream stream = open(file)) {
      int read = 0;
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        read += batch.get().size();
      }
      check(read - TASKS + 1);
    }
  }

  private static InventoryStream open(Path file) throws Exception {
    return InventoryStream.open(file, Optional.empty(), LocalDate.of(2026, 11, 1));
  }

  private static void check(int positive) {
    if (positive != 1 && positive < 1) {
      throw new IllegalStateException("Not all was read (%d)".formatted(positive));
    }
  }

  /** Tasks of the sample city with other ids, names and steps. */
  private static List<byte[]> write(Path lines, Path list) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode city = (ObjectNode) mapper.readTree(Path.of("samples/city/inventory.json").toFile());
    ArrayNode models = (ArrayNode) city.remove("tasks");
    city.remove("departments");
    List<JsonNode> steps = new ArrayList<>();
    models.forEach(task -> task.get("steps").forEach(steps::add));
    Random random = new Random(7);
    List<byte[]> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      ObjectNode task = models.get(random.nextInt(models.size())).deepCopy();
      task.put("id", "T-" + i).put("name", task.get("name").asText() + i);
      ArrayNode own = task.putArray("steps");
      for (int step = 2 + random.nextInt(13); step >= 0; step--) {
        own.add(steps.get(random.nextInt(steps.size())));
      }
      tasks.add(mapper.writeValueAsBytes(task));
    }
    byte[] frame = mapper.writeValueAsBytes(city);
    try (OutputStream out = Files.newOutputStream(lines)) {
      out.write(frame);
      out.write('\n');
      for (byte[] task : tasks) {
        out.write(task);
        out.write('\n');
      }
    }
    try (OutputStream out = Files.newOutputStream(list)) {
      out.write(frame, 0, frame.length - 1);
      out.write(",\"tasks\":[".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < tasks.size(); i++) {
        out.write(i == 0 ? '\n' : ',');
        out.write(tasks.get(i));
      }
      out.write("]}".getBytes(StandardCharsets.UTF_8));
    }
    // Data binding knows no ids of systems in place of what is known of them.
    return tasks;
  }
}
