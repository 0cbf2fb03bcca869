package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Looks up the names of a few tasks by reading a file once more; only one with faults needs it. */
record NameSearch(InventoryInput input, TaskReader reader) implements EarlierNames.Names {

  @Override
  public Map<Integer, String> of(Set<Integer> indexes) {
    NavigableSet<Integer> wanted = new TreeSet<>(indexes);
    Map<Integer, String> names = new HashMap<>();
    try (InputStream text = input.text()) {
      Cutter cutter = InventoryHead.of(text, input.limits()).tasks(text);
      int first = 0;
      while (names.size() < wanted.size()) {
        Cutter.Slice slice = cutter.next();
        for (int index : wanted.subSet(first, first + slice.tasks())) {
          int i = index - first;
          names.put(index, reader.read(slice.bytes(), slice.start(i), slice.end(i), index).name());
        }
        first += slice.tasks();
      }
      return names;
    } catch (Cutter.Broken | JsonProcessingException e) {
      throw new IllegalStateException("The file changed while it was read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("What was read before can be read again", e);
    }
  }
}
