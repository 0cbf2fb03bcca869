package jp.mikiwame.intake.eventlog;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that logs use: names of columns, and values with a fixed meaning. */
final class LogWords {

  private static final Pattern SPACES = Pattern.compile("[\\s_]+");

  static final LogWords USUAL = load();

  /** No word that says there is no value is longer, with spaces around it. */
  private static final int LONGEST_NOTHING = 15;

  private record Lists(
      Map<Field, List<String>> columns,
      Map<Transition, List<String>> transitions,
      List<String> online,
      List<String> nothing) {}

  private final Map<Field, List<String>> columns = new TreeMap<>();
  private final Map<String, Field> keys = new HashMap<>();
  private final Map<Transition, Set<String>> transitions = new TreeMap<>();
  private final Set<String> online;
  private final Set<String> nothing;

  private LogWords(Lists lists) {
    lists.columns.forEach(
        (field, names) -> {
          columns.put(field, names.stream().map(LogWords::plain).toList());
          keys.put(names.get(0), field);
        });
    lists.transitions.forEach((transition, names) -> transitions.put(transition, plain(names)));
    online = plain(lists.online);
    nothing = plain(lists.nothing);
  }

  private static LogWords load() {
    try (InputStream in = LogWords.class.getResourceAsStream("words.yaml")) {
      return new LogWords(new YAMLMapper().readValue(in, Lists.class));
    } catch (IOException e) {
      throw new UncheckedIOException("words.yaml is part of the program", e);
    }
  }

  /** How well a heading names a field: 0 is best; negative if it does not. */
  int rank(Field field, String heading) {
    return columns.get(field).indexOf(plain(heading));
  }

  /** What an attribute of XES says, whose keys are fixed; null if nothing of interest. */
  Field field(String key) {
    return keys.get(key);
  }

  /** What happened; completion if there is no word or none that is known. */
  Transition transition(String word) {
    String plain = word == null ? "" : plain(word);
    return transitions.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Transition.COMPLETE);
  }

  /** Whether a channel is one for electronic applications. */
  boolean isOnline(String channel) {
    return online.contains(plain(channel));
  }

  /** Whether a text says that there is no value. Activities may have any name. */
  boolean isNothing(Field field, String text) {
    if (field == Field.ACTIVITY || text.length() > LONGEST_NOTHING) {
      return text.isBlank();
    }
    String plain = plain(text);
    return plain.isEmpty() || nothing.contains(plain);
  }

  private static Set<String> plain(List<String> words) {
    return words.stream().map(LogWords::plain).collect(Collectors.toSet());
  }

  private static String plain(String word) {
    String narrow = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(narrow).replaceAll("");
  }
}
