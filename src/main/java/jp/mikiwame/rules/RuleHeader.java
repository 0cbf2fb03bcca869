package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.Advice;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.GateEffect;

/** The annotations of one rule: which of them its folder knows, and what they conclude. */
final class RuleHeader {

  private static final List<String> CHECKING_KEYS =
      List.of("minutesPerCase", "minutesPerField", "minutesPerError", "shareOfMinutes");

  private final String folder;
  private final Map<String, String> values;
  private final List<String> technologies;
  private final Faults faults;

  /** Where faults of a header go: the key concerned, the code, and what was seen. */
  interface Faults {
    void at(String key, String code, Map<String, ?> values);
  }

  /**
   * @param values annotation values without their quotes
   * @param technologies ids of all technologies
   */
  RuleHeader(String folder, Map<String, String> values, List<String> technologies, Faults faults) {
    this.folder = folder;
    this.values = values;
    this.technologies = technologies;
    this.faults = faults;
  }

  /** The value of a key; empty and reported if the header lacks it. */
  String text(String key) {
    String value = values.get(key);
    if (value == null || value.isBlank()) {
      faults.at(key, "rule-header-missing", Map.of("key", "@" + key));
      return "";
    }
    return value;
  }

  /** Reports keys that this folder does not know. */
  void refuseUnknown(boolean firstOfFile) {
    Set<String> known = new TreeSet<>(List.of("because", "source"));
    known.addAll(keysOfFolder());
    if (firstOfFile) {
      known.add("criterion");
    }
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        String best = Suggestion.closest(key, known).orElse(String.join(", ", known));
        faults.at(key, "rule-header-unknown", Map.of("key", "@" + key, "suggestion", "@" + best));
      }
    }
  }

  /** What a hit is worth; null if the header does not say it. */
  Conclusion conclusion() {
    return switch (folder) {
      case Criterion.STEPS -> new Conclusion.TakeOver(technologyList());
      case Criterion.CHECKING -> checking();
      case Criterion.GATES ->
          new Conclusion.Gate(
              technologyList(), constant("effect", GateEffect.class), text("release"));
      case Criterion.ALTERNATIVES -> new Conclusion.Alternative(constant("advice", Advice.class));
      default -> new Conclusion.Points(number("points", true));
    };
  }

  private List<String> keysOfFolder() {
    return switch (folder) {
      case Criterion.STEPS -> List.of("technologies");
      case Criterion.CHECKING ->
          Stream.concat(Stream.of("technologies"), CHECKING_KEYS.stream()).toList();
      case Criterion.GATES -> List.of("technologies", "effect", "release");
      case Criterion.ALTERNATIVES -> List.of("advice");
      default -> List.of("points");
    };
  }

  private Conclusion checking() {
    if (CHECKING_KEYS.stream().noneMatch(values::containsKey)) {
      faults.at("technologies", "rule-header-missing", Map.of("key", "@" + CHECKING_KEYS.get(0)));
    }
    List<Double> amounts = new ArrayList<>();
    for (String key : CHECKING_KEYS) {
      amounts.add(values.containsKey(key) ? number(key, false) : 0);
    }
    return new Conclusion.Checking(
        technologyList(), amounts.get(0), amounts.get(1), amounts.get(2), amounts.get(3));
  }

  private double number(String key, boolean aboveZero) {
    String text = text(key);
    double value = text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(text) : -1;
    if (!text.isEmpty() && (value < 0 || aboveZero && value == 0)) {
      faults.at(key, "rule-header-number", Map.of("key", "@" + key, "value", text));
      return 0;
    }
    return Math.max(0, value);
  }

  private <E extends Enum<E>> E constant(String key, Class<E> type) {
    String text = text(key);
    List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    if (!text.isEmpty() && !names.contains(text)) {
      reportChoice(key, text, names);
    }
    return names.contains(text) ? Enum.valueOf(type, text) : type.getEnumConstants()[0];
  }

  private List<String> technologyList() {
    List<String> named =
        Stream.of(text("technologies").split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    for (String name : named) {
      if (!technologies.contains(name)) {
        reportChoice("technologies", name, technologies);
      }
    }
    return named;
  }

  private void reportChoice(String key, String value, List<String> allowed) {
    faults.at(
        key,
        "rule-header-choice",
        Map.of("key", "@" + key, "value", value, "allowed", String.join(", ", allowed)));
  }
}
