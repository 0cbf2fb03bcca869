package jp.mikiwame.intake.flow;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of lanes and pools with a fixed meaning. */
record FlowWords(List<String> outside, List<String> systems, List<String> roles) {

  static final FlowWords USUAL = load();

  private static FlowWords load() {
    try (InputStream in = FlowWords.class.getResourceAsStream("words.yaml")) {
      FlowWords words = new YAMLMapper().readValue(in, FlowWords.class);
      return new FlowWords(plain(words.outside), plain(words.systems), plain(words.roles));
    } catch (IOException e) {
      throw new UncheckedIOException("words.yaml is part of the program", e);
    }
  }

  /** Whether a name is clearly that of somebody or something else than staff. */
  boolean isOutside(String name) {
    List<String> parts = parts(name);
    return !parts.isEmpty()
        && parts.stream()
            .allMatch(part -> outside.contains(part) || systems.stream().anyMatch(part::endsWith));
  }

  /** Whether a name may be that of a department. */
  boolean isDepartment(String name) {
    return !name.isEmpty() && !isOutside(name) && !roles.contains(plain(name));
  }

  /** Names of several, as in 「住民・申請者」, without remarks in brackets. */
  private static List<String> parts(String name) {
    String bare = plain(name).replaceAll("\\([^()]*\\)", "");
    return Arrays.stream(bare.split("[・、,/&\\s]|又は|または|及び|および"))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<String> plain(List<String> words) {
    return words.stream().map(FlowWords::plain).toList();
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
