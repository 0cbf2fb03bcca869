package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String CITY = "samples/city/inventory.json";
  private static final String MINIMAL = "samples/minimal/inventory.json";
  private static final String FAULTY = "samples/broken/036-several-faults.json";

  private static final String LINES =
      """
      {"organization": {"name": "見本市"}}
      {"id": "A-1", "name": "証明書の交付", "department": "市民課", "ruleBased": "YES", "volume": \
      {"casesPerOccurrence": 0, "frequency": "DAILY"}, "steps": [{"name": "受付", "minutesPerCase": 5}]}
      {"id": "A-2", "name": "台帳の整理", "department": "市民課", "ruleBased": "YES", "volume": \
      {"casesPerOccurrence": 9, "frequency": "DAILY"}, "steps": [{"name": "整理", "minutesPerCase": 125}]}
      """;

  @TempDir private Path folder;

  @Test
  void severalInventoriesAreOneTableAndKeepTheirFiles() {
    Run run = Run.of("check", MINIMAL, CITY);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("業務 69件");
    assertThat(run.out()).contains(MINIMAL + ":22:28: 注意 quality-step-long");
    assertThat(run.out()).contains(CITY + ":1797:48: 注意 quality-step-long");
  }

  @Test
  void questionsAreNoFaults() {
    assertThat(Run.of("check", MINIMAL).exitCode()).isZero();
    assertThat(Run.of("check", MINIMAL).err()).contains("注意 0件");
  }

  @Test
  void faultsComeFirstAndDecideTheExitCode() {
    Run run = Run.of("check", CITY, FAULTY);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out().indexOf("エラー")).isLessThan(run.out().indexOf("必須の記入"));
  }

  @Test
  void aQuestionNamesItsLineInLinesAndInPackedFilesToo() throws Exception {
    String plain = write("a.ndjson", LINES.getBytes(StandardCharsets.UTF_8));
    String packed = write("a.ndjson.gz", packed(LINES));
    for (String file : new String[] {plain, packed}) {
      assertThat(Run.of("check", file).out())
          .contains(file + ":2:85: 注意 quality-cases-zero")
          .contains(file + ":3:157: 注意 quality-step-long");
    }
  }

  @Test
  void theListToSendBackNeedsAFolder() {
    Run run = Run.of("check", CITY, "--format", "xlsx");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out");
  }

  @Test
  void allFormatsGoIntoTheFolder() throws Exception {
    Run run = Run.of("check", CITY, "--format", "text,json,xlsx", "--out", folder.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("quality.txt", "quality.json", "quality.xlsx");
    }
    JsonNode json = new ObjectMapper().readTree(folder.resolve("quality.json").toFile());
    assertThat(json.at("/questions/0/place/line").intValue()).isEqualTo(1797);
    assertThat(json.get("notices")).hasSize(1);
  }

  private String write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
