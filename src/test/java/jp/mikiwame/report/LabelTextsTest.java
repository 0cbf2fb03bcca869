package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"labels_ja.properties", "labels_en.properties"})
  void everyTextIsReadAsJavaReadsIt(String resource) throws Exception {
    Properties expected = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(Labels.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      expected.load(in);
    }

    LabelTexts texts = LabelTexts.of(resource);

    TreeMap<Object, Object> read = new TreeMap<>();
    texts.keySet().forEach(key -> read.put(key, texts.getString(key)));
    assertThat(read).hasSizeGreaterThan(900).isEqualTo(new TreeMap<>(expected));
  }

  @Test
  void noKeyIsWrittenTwiceSinceOnlyOneOfThemWouldBeRead() throws Exception {
    for (String language : Labels.LANGUAGES) {
      Path file =
          Path.of("src/main/resources/jp/mikiwame/report/labels_" + language + ".properties");
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> line.matches("[\\w.-]+ = .*"))
              .map(line -> line.replaceFirst(" = .*", ""))
              .toList();

      assertThat(keys).doesNotHaveDuplicates();
    }
  }
}
