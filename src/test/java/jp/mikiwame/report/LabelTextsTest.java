package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
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
}
