package jp.mikiwame.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import jp.mikiwame.model.Place;

/**
 * Finds out where in a file the members of a few tasks stand, by reading it once more: whoever asks
 * only at the end need not keep the places of all tasks.
 */
public final class TaskPlaces {

  private final Source source;
  private final NavigableMap<Integer, List<String>> wanted = new TreeMap<>();
  private final Map<String, Place> found = new HashMap<>();

  private TaskPlaces(Source source) {
    this.source = source;
  }

  /**
   * The place of each pointer, or of the nearest thing around it.
   *
   * @param source that has been read as an inventory before
   * @param pointers such as {@code /tasks/12/volume/frequency}
   */
  public static Map<String, Place> of(Source source, Set<String> pointers) {
    TaskPlaces places = new TaskPlaces(source);
    for (String pointer : pointers) {
      int index = Integer.parseInt(pointer.split("/", 4)[2]);
      places.wanted.computeIfAbsent(index, each -> new ArrayList<>()).add(pointer);
    }
    try {
      places.read();
    } catch (Cutter.Broken e) {
      throw new IllegalStateException("The file was read before without a fault", e);
    } catch (IOException e) {
      throw new UncheckedIOException("What is in memory can be read", e);
    }
    return places.found;
  }

  private void read() throws IOException, Cutter.Broken {
    Limits limits = Limits.USUAL.inMemory(source.bytes().length);
    try (InventoryInput input = InventoryInput.of(source, limits);
        InputStream text = input.text()) {
      InventoryHead head = InventoryHead.of(text, limits);
      Cutter cutter = head.tasks(text);
      TextPosition reached = head.position();
      int first = 0;
      while (!wanted.isEmpty() && first <= wanted.lastKey()) {
        Cutter.Slice slice = cutter.next();
        if (slice == null) {
          return;
        }
        note(slice, first, reached);
        reached = reached.plus(TextPosition.START.after(slice.bytes(), 0, slice.length()));
        first += slice.tasks();
      }
    }
  }

  private void note(Cutter.Slice slice, int first, TextPosition reached) {
    wanted
        .subMap(first, first + slice.tasks())
        .forEach(
            (index, pointers) -> {
              int start = slice.start(index - first);
              TextPosition at = reached.plus(TextPosition.START.after(slice.bytes(), 0, start));
              note(slice, index - first, pointers, at);
            });
  }

  private void note(Cutter.Slice slice, int task, List<String> pointers, TextPosition start) {
    byte[] text = Arrays.copyOfRange(slice.bytes(), slice.start(task), slice.end(task));
    List<String> within = pointers.stream().map(TaskPlaces::inTask).toList();
    Positions positions =
        Positions.of(StrictJson.format(), new Source(source.name(), text), within);
    for (int i = 0; i < within.size(); i++) {
      Place place = positions.place(within.get(i));
      TextPosition at = start.plus(new TextPosition(place.line(), place.column()));
      found.put(pointers.get(i), new Place(source.name(), at.line(), at.column(), pointers.get(i)));
    }
  }

  /** The pointer as seen from the task. */
  private static String inTask(String pointer) {
    int end = pointer.indexOf('/', "/tasks/".length());
    return end < 0 ? "" : pointer.substring(end);
  }
}
