package jp.mikiwame.intake.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mikiwame.intake.value.Written.Unreadable;

/** The codes among which an answer chooses, by the words that people use for them. */
final class Choice {

  private static final Set<String> NONE = Set.of("なし", "無し", "無", "ない", "特になし", "該当なし");

  /** The number or sign of an option before its word: 1.定型, ア:定型. */
  private static final Pattern OPTION =
      Pattern.compile("^(?:[0-9]{1,2}[.:)、,-]?|[a-zア-オ][.:)、,-])(?=\\D)");

  private static final Pattern BETWEEN = Pattern.compile("[、,;/+&]|及び|および|並びに");
  private static final Pattern BETWEEN_CLOSELY = Pattern.compile("・|と");

  private final Map<String, String> meanings;

  private Choice(Map<String, String> meanings) {
    this.meanings = meanings;
  }

  static Choice of(String name) {
    return new Choice(Vocabulary.OURS.meanings(name));
  }

  Written<String> read(String text) {
    return find(text).map(Written::given).orElseGet(() -> new Unreadable<>(text));
  }

  /** Codes, each once; none for なし. */
  Written<List<String>> readAll(String text) {
    if (NONE.contains(text)) {
      return Written.given(List.of());
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String part : BETWEEN.split(text)) {
      Optional<List<String>> found = findEach(part);
      if (found.isEmpty()) {
        return new Unreadable<>(text);
      }
      codes.addAll(found.get());
    }
    return Written.given(List.copyOf(codes));
  }

  private Optional<List<String>> findEach(String part) {
    Optional<String> one = find(part);
    return one.isPresent() ? one.map(List::of) : findAll(BETWEEN_CLOSELY.split(part));
  }

  private Optional<List<String>> findAll(String[] words) {
    List<String> codes = new ArrayList<>();
    for (String word : words) {
      Optional<String> code = find(word);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      codes.add(code.get());
    }
    return Optional.of(codes);
  }

  private Optional<String> find(String text) {
    String word = OPTION.matcher(text).replaceFirst("");
    return meaning(text)
        .or(() -> meaning(Remarks.of(text).rest()))
        .or(() -> meaning(word))
        .or(() -> meaning(Remarks.of(word).rest()));
  }

  private Optional<String> meaning(String word) {
    return Optional.ofNullable(meanings.get(word));
  }
}
