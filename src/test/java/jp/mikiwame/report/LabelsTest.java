package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(placeholders("en")).isEqualTo(placeholders("ja"));
  }

  @Test
  void everyNoticeHasASentenceAndAHint() throws Exception {
    Labels labels = Labels.of("ja");
    for (String code :
        literals(
            "(?:error|warning|failure|report|refuse|at)\\(\\s*[^;]*?\"([a-z]+(?:-[a-z0-9]+)+)\"")) {
      assertThat(labels.has("notice." + code)).as(code).isTrue();
      assertThat(labels.has("notice." + code + ".hint")).as(code).isTrue();
    }
  }

  @Test
  void everyNoticeThatHasASentenceIsRaisedSomewhere() throws Exception {
    Set<String> words = literals("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    Labels labels = Labels.of("ja");
    for (String key : labels.bundle().keySet()) {
      if (key.matches("notice\\.[a-z0-9]+(-[a-z0-9]+)+")) {
        assertThat(words).contains(key.substring("notice.".length()));
      }
    }
  }

  @Test
  void everyValueThatTheRulesLookAtHasANameAndAUnit() throws Exception {
    Labels labels = Labels.of("ja");
    for (Criterion criterion : ShippedRules.book().criteria()) {
      for (Rule rule : criterion.grades()) {
        for (Condition condition : rule.conditions()) {
          assertThat(labels.field(condition.path())).isNotBlank();
          boolean number =
              condition.comparisons().stream()
                  .flatMap(comparison -> comparison.operands().stream())
                  .anyMatch(operand -> operand.matches("[0-9.]+"));
          if (number) {
            assertThat(labels.value(condition.path(), 0.5)).isNotBlank();
          }
        }
        assertThat(labels.conditions(rule.conditions())).isNotBlank();
      }
    }
  }

  @Test
  void everyConstantOfTheModelHasAName() throws Exception {
    Labels labels = Labels.of("ja");
    try (Stream<Path> files = Files.list(Path.of("src/main/java/jp/mikiwame/model"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.equals("package-info")) {
          continue;
        }
        Class<?> type = Class.forName("jp.mikiwame.model." + name);
        if (type.isEnum()) {
          for (Object constant : type.getEnumConstants()) {
            assertThat(labels.of((Enum<?>) constant)).isNotBlank();
          }
        }
      }
    }
  }

  @Test
  void numbersAreRoundedForReadingAndNeverMinusZero() {
    Labels labels = Labels.of("ja");

    assertThat(labels.hours(-0.04)).isEqualTo("0.0");
    assertThat(labels.hours(9.94)).isEqualTo("9.9");
    assertThat(labels.hours(12.4)).isEqualTo("12");
    assertThat(labels.hours(1234.5)).isEqualTo("1,234");
    assertThat(labels.percent(0.667)).isEqualTo("66.7%");
  }

  private static TreeMap<String, List<String>> placeholders(String language) {
    TreeMap<String, List<String>> all = new TreeMap<>();
    Labels labels = Labels.of(language);
    for (String key : labels.bundle().keySet()) {
      TreeSet<String> names = new TreeSet<>();
      Matcher matcher = PLACEHOLDER.matcher(labels.text(key));
      while (matcher.find()) {
        names.add(matcher.group());
      }
      all.put(key, List.copyOf(names));
    }
    return all;
  }

  private static Set<String> literals(String pattern) throws Exception {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }
}
