package jp.mikiwame.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a rules folder alone and takes long to work out, kept beside the rules.
 *
 * @param folder stands for the folder's state; empty if nothing may be kept of it
 */
record Lessons(RuleCache cache, Optional<String> folder) {

  /** Remembers nothing. */
  static Lessons none() {
    return new Lessons(RuleCache.none(), Optional.empty());
  }

  /** Works something out. */
  interface Work<T, E extends Exception> {
    List<T> values() throws E;
  }

  /** The values that are kept under a name; those that the work gives if there are none. */
  <T, E extends Exception> List<T> of(String name, Class<T> type, Work<T, E> work) throws E {
    if (folder.isEmpty()) {
      return work.values();
    }
    String key = Digests.of(folder.get(), name);
    Optional<List<T>> kept = cache.find(RuleCache.Kind.LESSON, key).flatMap(b -> values(b, type));
    if (kept.isPresent()) {
      return kept.get();
    }
    List<T> fresh = work.values();
    cache.keep(RuleCache.Kind.LESSON, key, bytes(fresh, type));
    return fresh;
  }

  private static <T> Optional<List<T>> values(ByteBuffer bytes, Class<T> type) {
    DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(bytes.array(), bytes.arrayOffset(), bytes.remaining()));
    try {
      return Optional.of(new RecordCodec().read(type, in));
    } catch (IOException | RuntimeException e) {
      // Values check themselves; whatever they find wrong, they are worked out again.
      return Optional.empty();
    }
  }

  private static <T> byte[] bytes(List<T> values, Class<T> type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new RecordCodec().write(values, type, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException("Nothing can fail when memory is written to", e);
    }
    return bytes.toByteArray();
  }
}
