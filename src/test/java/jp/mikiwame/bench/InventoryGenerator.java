package jp.mikiwame.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

/**
 * Invents an inventory of any size, always the same for the same number of tasks: the tasks of the
 * sample city again and again, each with its own name, length, volume and missing answers. Started
 * by {@code bin/bench generate}.
 */
public final class InventoryGenerator {

  private static final Path CITY = Path.of("samples/city/inventory.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The most that the format allows; so much work needs more people than any city has. */
  private static final int STAFF = 100_000;

  private static final int TASKS_IN_BLOCK = 2_000;

  private final ObjectNode frame;
  private final TaskWriter writer;

  public InventoryGenerator() throws IOException {
    ObjectNode city = (ObjectNode) MAPPER.readTree(Files.readAllBytes(CITY));
    this.writer = new TaskWriter(TaskTemplate.all(city.remove("tasks")));
    city.putArray("departments");
    writer
        .departments()
        .forEach(
            name ->
                city.withArray("departments")
                    .addObject()
                    .put("name", name)
                    .put("staffCount", STAFF));
    this.frame = city;
  }

  /**
   * @param arguments number of tasks and file; the name says whether it is NDJSON and whether it is
   *     compressed
   */
  public static void main(String[] arguments) throws IOException {
    int tasks = count(arguments[0]);
    Path file = Path.of(arguments[1]);
    long start = System.nanoTime();
    new InventoryGenerator().write(tasks, file);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d tasks, %,.1f MB, %.1f s, %,.0f tasks/s%n",
        tasks, Files.size(file) / 1e6, seconds, tasks / seconds);
  }

  /** A number as people write it, such as {@code 1_000_000} or {@code 1,000,000}. */
  public static int count(String text) {
    return Integer.parseInt(text.replaceAll("[_,]", ""));
  }

  /** An inventory as {@code inventory.json} has it. */
  public byte[] json(int tasks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeJson(tasks, bytes);
    return bytes.toByteArray();
  }

  /** One line for everything but the tasks, then one for each task. */
  public byte[] ndjson(int tasks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeLines(tasks, bytes);
    return bytes.toByteArray();
  }

  /** Writes {@code .json} or {@code .ndjson}, compressed if the name ends in {@code .gz}. */
  public void write(int tasks, Path file) throws IOException {
    String name = file.getFileName().toString();
    try (OutputStream out = open(file, name.endsWith(".gz"))) {
      if (name.replaceAll("\\.gz$", "").endsWith(".ndjson")) {
        writeLines(tasks, out);
      } else {
        writeJson(tasks, out);
      }
    }
  }

  private static OutputStream open(Path file, boolean compressed) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return compressed ? new GZIPOutputStream(out, 1 << 16) : out;
  }

  private void writeJson(int tasks, OutputStream out) throws IOException {
    String head = MAPPER.writeValueAsString(frame);
    out.write(utf8(head.substring(0, head.length() - 1) + ",\"tasks\":[\n"));
    writeTasks(tasks, ",\n", out);
    out.write(utf8("\n]}\n"));
  }

  private void writeLines(int tasks, OutputStream out) throws IOException {
    out.write(utf8(MAPPER.writeValueAsString(frame) + "\n"));
    writeTasks(tasks, "\n", out);
    out.write('\n');
  }

  /** Blocks of tasks are made by all processors and written in their order. */
  private void writeTasks(int tasks, String separator, OutputStream out) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService makers = Executors.newFixedThreadPool(processors);
    try {
      Deque<Future<ByteArrayOutputStream>> ahead = new ArrayDeque<>();
      for (int start = 0; start < tasks || !ahead.isEmpty(); start += TASKS_IN_BLOCK) {
        int from = start;
        int to = Math.min(tasks, start + TASKS_IN_BLOCK);
        if (from < tasks) {
          ahead.add(makers.submit(() -> block(from, to, separator)));
        }
        if (ahead.size() > 2 * processors || from >= tasks) {
          ahead.remove().get().writeTo(out);
        }
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Tasks could not be made", e);
    } finally {
      makers.shutdownNow();
    }
  }

  private ByteArrayOutputStream block(int from, int to, String separator) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TASKS_IN_BLOCK * 3_500);
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(null));
      for (int i = from; i < to; i++) {
        if (i > 0) {
          json.writeRaw(separator);
        }
        writer.write(i, json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
