package jp.mikiwame.assess;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Brings the rows of an inventory that is larger than the memory into the order of the ranking:
 * sorted runs in a file, merged at the end.
 *
 * <p>The file has no name from the moment it is made, where the system allows that: whatever ends
 * the program, nothing is left behind.
 */
public final class RankedRows implements Closeable {

  /** Bytes of rows that are sorted in memory. */
  private static final int BYTES_OF_RUN = 16 << 20;

  /** So many runs are merged at once; each needs a buffer. */
  private static final int MOST_RUNS = 128;

  private final FileChannel file;
  private final int bytesOfRun;
  private final int mostRuns;
  private final List<Run> runs = new ArrayList<>();
  private List<RankedRow> collected = new ArrayList<>();
  private int collectedBytes;
  private long end;

  /** A part of the file in which rows stand in order. */
  record Run(long start, long end) {}

  /** Takes the rows in order. */
  public interface Taker {
    void take(RankedRow row) throws IOException;
  }

  /**
   * @param folder in which there is room for all rows
   */
  public RankedRows(Path folder) throws IOException {
    this(folder, BYTES_OF_RUN, MOST_RUNS);
  }

  RankedRows(Path folder, int bytesOfRun, int mostRuns) throws IOException {
    this.file = nameless(folder);
    this.bytesOfRun = bytesOfRun;
    this.mostRuns = mostRuns;
  }

  private static FileChannel nameless(Path folder) throws IOException {
    Path path = Files.createTempFile(folder, ".mikiwame-rows-", ".tmp");
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      Files.deleteIfExists(path);
    } catch (IOException openFilesCannotBeDeletedHere) {
      // Then it goes when it is closed.
      path.toFile().deleteOnExit();
    }
    return file;
  }

  public void add(RankedRow row) throws IOException {
    collected.add(row);
    collectedBytes += row.size();
    if (collectedBytes >= bytesOfRun) {
      spill();
    }
  }

  /** Hands over all rows in the order of the ranking. */
  public void forEachRanked(Taker taker) throws IOException {
    if (runs.isEmpty()) {
      collected.sort(Comparator.naturalOrder());
      for (RankedRow row : collected) {
        taker.take(row);
      }
      return;
    }
    spill();
    merge(runs, taker);
  }

  private void spill() throws IOException {
    List<RankedRow> rows = collected;
    collected = new ArrayList<>();
    collectedBytes = 0;
    rows.sort(Comparator.naturalOrder());
    write(
        out -> {
          for (RankedRow row : rows) {
            row.writeTo(out);
          }
        });
    if (runs.size() >= mostRuns) {
      List<Run> merged = List.copyOf(runs);
      runs.clear();
      write(out -> merge(merged, row -> row.writeTo(out)));
    }
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private void write(Content content) throws IOException {
    long start = end;
    try (DataOutputStream out = new DataOutputStream(new WriteBehind(appending()))) {
      content.writeTo(out);
    }
    runs.add(new Run(start, end));
  }

  /** Reading elsewhere in the file moves no position, and writing goes on at the end. */
  private OutputStream appending() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
          end += file.write(rest, end);
        }
      }
    };
  }

  private void merge(List<Run> some, Taker taker) throws IOException {
    PriorityQueue<RunReader> readers =
        new PriorityQueue<>(Comparator.comparing(RunReader::current));
    for (Run run : some) {
      RunReader reader = new RunReader(file, run.start(), run.end());
      if (reader.advance()) {
        readers.add(reader);
      }
    }
    while (!readers.isEmpty()) {
      RunReader first = readers.remove();
      taker.take(first.current());
      if (first.advance()) {
        readers.add(first);
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
