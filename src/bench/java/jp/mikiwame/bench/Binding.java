package jp.mikiwame.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;

/**
 * Nothing but Jackson's data binding of an NDJSON inventory into our records, on all processors: no
 * check, no judgement, no result. What the whole of an assessment is compared with.
 */
public final class Binding {

  private static final ObjectReader TASKS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(Range.class, new Minutes()))
          .build()
          .readerFor(Task.class);

  private Binding() {}

  /** What was bound. */
  private record Count(long tasks, long steps) {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int processors = Runtime.getRuntime().availableProcessors();
    long[] starts = starts(file, processors);
    ExecutorService threads = Executors.newFixedThreadPool(processors);
    List<Future<Count>> parts = new ArrayList<>();
    for (int i = 0; i < processors; i++) {
      long from = starts[i];
      long to = starts[i + 1];
      parts.add(threads.submit(() -> bind(file, from, to)));
    }
    long tasks = 0;
    long steps = 0;
    for (Future<Count> part : parts) {
      tasks += part.get().tasks();
      steps += part.get().steps();
    }
    threads.shutdown();
    System.out.printf("%d tasks, %d steps%n", tasks, steps);
  }

  private static Count bind(Path file, long from, long to) throws IOException {
    long tasks = 0;
    long steps = 0;
    InputStream part = new Part(Files.newInputStream(file), from, to);
    try (InputStream in = new BufferedInputStream(part, 1 << 17);
        MappingIterator<Task> each = TASKS.readValues(in)) {
      while (each.hasNext()) {
        tasks++;
        steps += each.next().steps().size();
      }
    }
    return new Count(tasks, steps);
  }

  /** Where each part begins: at a line, the first after the line that says all but the tasks. */
  private static long[] starts(Path file, int parts) throws IOException {
    long[] starts = new long[parts + 1];
    try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
      lines.readLine();
      long first = lines.getFilePointer();
      long end = lines.length();
      for (int i = 0; i < parts; i++) {
        lines.seek(first + (end - first) * i / parts);
        if (i > 0) {
          lines.readLine();
        }
        starts[i] = lines.getFilePointer();
      }
      starts[parts] = end;
    }
    return starts;
  }

  /** Minutes are written as a number or as three. */
  private static final class Minutes extends StdDeserializer<Range> {
    private static final long serialVersionUID = 1L;

    Minutes() {
      super(Range.class);
    }

    @Override
    public Range deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        return Range.of(json.getDoubleValue());
      }
      double low = 0;
      double likely = 0;
      double high = 0;
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        json.nextToken();
        switch (key) {
          case "low" -> low = json.getDoubleValue();
          case "likely" -> likely = json.getDoubleValue();
          default -> high = json.getDoubleValue();
        }
      }
      return new Range(low, likely, high);
    }
  }

  /** The bytes of a file from one place to another. */
  private static final class Part extends FilterInputStream {
    private long left;

    Part(InputStream file, long from, long to) throws IOException {
      super(file);
      file.skipNBytes(from);
      left = to - from;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = left > 0 ? super.read(into, offset, (int) Math.min(length, left)) : -1;
      left -= Math.max(0, read);
      return read;
    }
  }
}
