package jp.mikiwame.intake.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of {@code words.yaml}, plain as {@link Plain} makes them. */
record Vocabulary(
    @JsonProperty(required = true) List<String> unknown,
    @JsonProperty(required = true) List<String> unknownEndings,
    @JsonProperty(required = true) About about,
    @JsonProperty(required = true) List<String> usual,
    @JsonProperty(required = true) Map<String, List<String>> units,
    @JsonProperty(required = true) Map<String, Map<String, List<String>>> codes) {

  /** Words that make a number an approximate one. */
  record About(List<String> before, List<String> after) {

    About {
      before = plain(before);
      after = plain(after);
    }
  }

  static final Vocabulary OURS = load();

  Vocabulary {
    unknown = plain(unknown);
    unknownEndings = plain(unknownEndings);
    usual = plain(usual);
    units =
        units.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, unit -> plain(unit.getValue())));
  }

  /** What the words of a choice mean, the codes themselves among the words. */
  Map<String, String> meanings(String choice) {
    Map<String, String> meanings = new HashMap<>();
    codes.get(choice).forEach((code, words) -> addAll(words, code, meanings));
    return meanings;
  }

  private static void addAll(List<String> words, String code, Map<String, String> meanings) {
    meanings.put(Plain.of(code), code);
    words.forEach(word -> meanings.put(Plain.of(word), code));
  }

  List<String> unit(String name) {
    return units.get(name);
  }

  private static List<String> plain(List<String> words) {
    return words.stream().map(Plain::of).toList();
  }

  private static Vocabulary load() {
    try (InputStream words = Vocabulary.class.getResourceAsStream("words.yaml")) {
      return new YAMLMapper().readValue(words, Vocabulary.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
