package jp.mikiwame.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Words to suggest for unknown ones, each looked for once as long as they are not too many. */
final class Suggestions {

  private static final int MOST_KEPT = 10_000;

  private final Set<String> known;
  private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

  Suggestions(Set<String> known) {
    this.known = known;
  }

  boolean isKnown(String word) {
    return known.contains(word);
  }

  /** What a message says of a word that is not known. */
  Map<String, Object> valuesFor(String unknown) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("value", SchemaFaults.shortened(unknown));
    closest(unknown).ifPresent(best -> values.put("suggestion", best));
    return values;
  }

  private Optional<String> closest(String unknown) {
    return found.size() < MOST_KEPT
        ? found.computeIfAbsent(unknown, word -> Suggestion.closest(word, known))
        : Suggestion.closest(unknown, known);
  }
}
