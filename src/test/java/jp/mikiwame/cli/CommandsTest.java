package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  private static final String CITY = "samples/city/inventory.json";

  @TempDir private Path folder;

  @Test
  void assessWritesTheWholeResultIntoTheFolder() throws Exception {
    Run run =
        Run.of("assess", CITY, "--format", "json,text", "--out", folder.resolve("a/b").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("assessment.json", "assessment.txt");
    }
  }

  @Test
  void theResultDoesNotDependOnWhereTheFileLies() throws Exception {
    Path copy = Files.copy(Path.of(CITY), folder.resolve("inventory.json"));

    assertThat(Run.of("assess", copy.toString(), "--format", "json").out())
        .isEqualTo(Run.of("assess", CITY, "--format", "json").out());
  }

  @Test
  void standardInputIsReadForADash() throws Exception {
    Run run = Run.withInput(Files.readAllBytes(Path.of(CITY)), "assess", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Run.of("assess", CITY).out());
  }

  @Test
  void theDayOfJudgementReleasesTheGateOfTheCoreSystem() {
    assertThat(Run.of("assess", CITY, "--as-of", "2026-10-01").out()).contains("GATE-40-1");
    assertThat(Run.of("assess", CITY, "--as-of", "2027-04-01").out()).doesNotContain("GATE-40-1");
  }

  @Test
  void anOutputThatCannotBeWrittenLeavesWhatWasThere() throws Exception {
    Path occupied = Files.writeString(folder.resolve("occupied"), "mine");

    Run run = Run.of("assess", CITY, "--format", "json", "--out", occupied.toString());

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("output-unwritable").doesNotContain("\tat ");
    assertThat(occupied).hasContent("mine");
  }

  @Test
  void aReaderThatLeavesEarlyIsNoFaultButAFullDiskIs() throws Exception {
    assertThat(printing("Broken pipe").exitCode()).isZero();
    assertThat(printing("No space left on device").exitCode()).isEqualTo(5);
    assertThat(printing("No space left on device").err()).contains("output-lost");
  }

  /** A run whose standard output fails in this way. */
  private static Run printing(String failure) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(failure);
          }
        };
    return Run.printingTo(new PipeOutput(failing), "check", CITY);
  }

  @Test
  void aFailedMoveLeavesNoHalfFileBehind() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Path inTheWay = Files.createDirectories(out.resolve("assessment.json"));
    Files.writeString(inTheWay.resolve("kept"), "mine");

    Run run = Run.of("assess", CITY, "--format", "json", "--out", out.toString());

    assertThat(run.exitCode()).isEqualTo(5);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(inTheWay);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MS932", "EUC-JP", "UTF-16LE", "UTF-32BE"})
  void anotherEncodingIsNamedAndNotGuessed(String encoding) throws Exception {
    byte[] bytes = Files.readString(Path.of(CITY)).getBytes(Charset.forName(encoding));

    Run run = Run.withInput(bytes, "check", "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("-:").contains("ヒント").doesNotContain("Exception");
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws Exception {
    String text = "\uFEFF" + Files.readString(Path.of(CITY));

    assertThat(Run.withInput(text.getBytes(StandardCharsets.UTF_8), "check", "-").exitCode())
        .isZero();
  }

  @Test
  void aDepthOfTenThousandIsRefusedAtItsPlace() {
    String deep = "{\"tasks\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    Run run = Run.withInput(deep, "check", "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).startsWith("-:1:1010:").contains("json-too-deep");
  }

  @Test
  void aTextOfTenMegabytesIsRefusedWithoutBeingRepeated() throws Exception {
    String city = Files.readString(Path.of("samples/minimal/inventory.json"));
    String huge = city.replace("会計伝票の入力", "あ".repeat(10_000_000));

    Run run = Run.withInput(huge, "check", "-");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("text-too-long").hasSizeLessThan(30_000);
  }

  @Test
  void fullWidthDigitsAndStraySpacesAreUnderstood() throws Exception {
    String city = Files.readString(Path.of("samples/minimal/inventory.json"));
    String typed =
        city.replace("\"A-01\"", "\"　Ａ－０１ \"")
            .replace("\"MONTHLY\"", "\"ＭＯＮＴＨＬＹ　\"")
            .replace("\"会計伝票の入力\"", "\"　会計伝票の入力 \"");

    Run run = Run.withInput(typed, "assess", "-", "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"id\":\"A-01\",\"name\":\"会計伝票の入力\"");
  }

  @Test
  void aFaultInOneTaskKeepsOnlyThatTaskOut() throws Exception {
    String broken =
        Files.readString(Path.of("samples/minimal/inventory.json"))
            .replace("\"casesPerOccurrence\": 1500", "\"casesPerOccurrence\": -1500");

    Run run = Run.withInput(broken, "assess", "-", "--format", "json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("\"id\":\"A-02\"", "\"code\":\"number-negative\"");
    assertThat(run.out()).doesNotContain("\"task\":{\"id\":\"A-01\"");
  }

  @Test
  void wrongUsageIsExplainedInOneLine() {
    for (String[] arguments :
        new String[][] {
          {},
          {"asses", CITY},
          {"assess"},
          {"assess", CITY, "extra"},
          {"assess", CITY, "--fromat", "json"},
          {"assess", CITY, "--format", "jsn"},
          {"assess", CITY, "--format", "json,text"},
          {"assess", CITY, "--top", "0"},
          {"assess", CITY, "--as-of", "2026-02-30"},
          {"assess", CITY, "--lang", "fr"},
          {"assess", "nowhere.json"},
          {"explain", CITY},
          {"explain", CITY, "A-01"}
        }) {
      Run run = Run.of(arguments);

      assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void helpIsThereInBothLanguages() {
    for (String command : new String[] {"assess", "check", "explain"}) {
      assertThat(Run.of(command, "--help").out()).contains("使い方");
      assertThat(Run.of(command, "--help", "--lang", "en").out()).contains("Usage");
      assertThat(Run.of(command, "--help").exitCode()).isZero();
    }
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    String japanese = Run.of("assess", CITY).out();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Run.of("assess", CITY).out()).isEqualTo(japanese);
    } finally {
      Locale.setDefault(before);
    }
  }
}
