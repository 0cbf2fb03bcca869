package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.intake.table.HostileFile;
import jp.mikiwame.intake.table.HostileFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files as departments send them in, from the command line to {@code inventory.json}. */
class ImportCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CITY = Path.of("samples/city/inventory.json");
  private static final String TABLE =
      """
      整理番号,業務名,所管課,年間処理件数,頻度,1件あたり処理時間（分）
      A-01,会計伝票の入力,会計課,"1,200",月次,5
      A-02,口座振替の照会,会計課,不明,随時（年20回程度）,1時間30分
      """;

  @TempDir private Path folder;

  private Path out;

  @BeforeEach
  void nameResult() {
    out = folder.resolve("inventory.json");
  }

  @Test
  void theSampleFilesBecomeInventoriesThatAreAssessed() {
    for (String sample :
        List.of(
            "samples/survey/zeimu-cp932.csv",
            "samples/survey/hoken-utf8.csv",
            "samples/eventlogs/juminhyo-madoguchi.csv",
            "samples/eventlogs/doro-senyo.xes",
            "samples/flows/juminhyo.bpmn")) {
      Run run = Run.of("import", sample, "--out", out.toString());

      assertThat(run.exitCode()).as(sample + run.err()).isZero();
      assertThat(run.err()).contains("書き出しました: " + out).endsWith("エラー 0件\n");
      assertThat(Run.of("assess", out.toString()).exitCode()).as(sample).isZero();
    }
  }

  @Test
  void neverTakesAResultThePlaceOfAFileThatWasRead() throws Exception {
    Path table = write("調査票.csv", TABLE, "UTF-8");
    Path mapping = folder.resolve("map.yaml");
    Run.of("import", table.toString(), "--write-mapping", mapping.toString());
    String columns = Files.readString(mapping);
    String again = folder.resolve("./調査票.csv").toString();
    String link = Files.createSymbolicLink(folder.resolve("link"), table).toString();
    String result = out.toString();

    for (List<String> options :
        List.of(
            List.of("--out", table.toString()),
            List.of("--out", again),
            List.of("--out", link),
            List.of("--out", result, "--questions", table.toString()),
            List.of("--out", result, "--questions", result),
            List.of("--write-mapping", table.toString()),
            List.of("--mapping", mapping.toString(), "--out", mapping.toString()))) {
      List<String> words = new ArrayList<>(List.of("import", table.toString()));
      words.addAll(options);
      Run run = Run.of(words.toArray(String[]::new));

      assertThat(run.exitCode()).as(options + run.err()).isEqualTo(ExitCode.USAGE.number());
      assertThat(run.err()).contains("output-taken");
      assertThat(table).hasContent(TABLE);
      assertThat(mapping).hasContent(columns);
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void whatCannotBeReadIsNotTakenForWhatCannotBeWritten() throws Exception {
    byte[] packed = {0x1F, (byte) 0x8B, 'n', 'o'};
    Path damaged = Files.write(folder.resolve("damaged.csv.gz"), packed);
    Path typed =
        write(
            "flow.bpmn",
            "<!DOCTYPE definitions><definitions"
                + " xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
            "UTF-8");

    for (String command : List.of("import", "check")) {
      assertThat(all(Run.of(command, damaged.toString())))
          .contains("damaged.csv.gz: エラー gzip-damaged");
      assertThat(all(Run.of(command, typed.toString())))
          .contains("flow.bpmn:1:1: エラー xml-document-type");
    }
  }

  @Test
  void whoGivesAnInventoryToImportIsToldWhatItIsFor() {
    Run run = Run.of("import", CITY.toString(), "--out", out.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(run.err()).contains("table-other-kind").contains("merge でほかの棚卸表と");
  }

  private static String all(Run run) {
    return run.out() + run.err();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceStaysWhatItIs() throws Exception {
    Path device = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
    String table = write("a.csv", TABLE, "UTF-8").toString();

    assertThat(Run.of("import", table, "--out", device.toString()).exitCode()).isZero();
    assertThat(device).isSymbolicLink();
    Files.delete(device);
  }

  @Test
  void aFormNeverTakesThePlaceOfItsInventory() throws Exception {
    Path city = Files.copy(CITY, folder.resolve("city.json"));

    Run run = Run.of("template", city.toString(), "--out", city.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(city).hasSameBinaryContentAs(CITY);
  }

  @Test
  void whatIsUnknownIsNullAndNeverZero() throws Exception {
    JsonNode tasks = imported(write("棚卸.csv", TABLE, "windows-31j")).get("tasks");

    assertThat(tasks.at("/0/volume/casesPerOccurrence").asDouble()).isEqualTo(100);
    assertThat(tasks.at("/0/steps/0/minutesPerCase").asDouble()).isEqualTo(5);
    assertThat(tasks.at("/0/ruleBased").isNull()).isTrue();
    assertThat(tasks.at("/1/volume/casesPerOccurrence").isNull()).isTrue();
    assertThat(tasks.at("/1/volume/timesPerYear").asDouble()).isEqualTo(20);
    assertThat(tasks.at("/1/steps/0/minutesPerCase").asDouble()).isEqualTo(90);
  }

  @Test
  void theEncodingOfAFileChangesNothing() throws Exception {
    JsonNode utf8 = imported(write("a.csv", TABLE, "UTF-8"));

    for (String encoding : List.of("windows-31j", "UTF-16", "UTF-16LE", "EUC-JP")) {
      assertThat(imported(write("a.csv", TABLE, encoding))).as(encoding).isEqualTo(utf8);
    }
    assertThat(imported(write("a.csv", "\uFEFF" + TABLE.replace("\n", "\r\n"), "UTF-8")))
        .isEqualTo(utf8);
    assertThat(
            imported(
                write("a.csv", TABLE.replace(",", "\t").replace("\"1\t200\"", "1200"), "UTF-8")))
        .isEqualTo(utf8);
  }

  @Test
  void theCityComesBackFromItsSurveyFormAsItWas() throws Exception {
    Path form = folder.resolve("調査票.xlsx");
    Run written = Run.of("template", CITY.toString(), "--out", form.toString());

    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(sorted(imported(form))).isEqualTo(sorted(JSON.readTree(CITY.toFile())));
  }

  @Test
  void theEmptyFormHasNoTaskYet() throws Exception {
    Path form = folder.resolve("調査票.xlsx");

    assertThat(Run.of("template", "--out", form.toString()).exitCode()).isZero();
    Run run = Run.of("import", form.toString(), "--out", out.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(out).doesNotExist();
  }

  @Test
  void theColumnsMayBeCorrectedAndGivenAgain() throws Exception {
    Path odd = write("別名.csv", TABLE.replace("所管課", "どこの仕事"), "UTF-8");
    Path mapping = folder.resolve("map.yaml");

    assertThat(Run.of("import", odd.toString(), "--write-mapping", mapping.toString()).exitCode())
        .isZero();
    String text = Files.readString(mapping);
    assertThat(text).contains("どこの仕事");
    String column = "      - { heading: どこの仕事, member: /tasks/department }\n";
    Files.writeString(mapping, text.replaceFirst("(?m)^ *columns:.*\n", "$0" + column));
    Run run =
        Run.of("import", odd.toString(), "--mapping", mapping.toString(), "--out", out.toString());

    assertThat(run.exitCode()).as(run.err() + Files.readString(mapping)).isZero();
    assertThat(JSON.readTree(out.toFile()).at("/tasks/0/department").asText()).isEqualTo("会計課");
  }

  @Test
  void severalFilesBecomeOneInventoryAndIdsAreKeptApart() throws Exception {
    Path one = write("会計課.csv", TABLE, "UTF-8");
    Path other = write("市民課.csv", TABLE.replace("会計課", "市民課"), "UTF-8");

    Run run = Run.of("import", one.toString(), other.toString(), "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(JSON.readTree(out.toFile()).get("tasks").findValuesAsText("id"))
        .hasSize(4)
        .doesNotHaveDuplicates();
    assertThat(run.err()).contains("merge-ids-repeated").contains("業務 4件");
  }

  @Test
  void aFileThatNamesNoOrganizationBelongsToThatOfTheOthers() throws Exception {
    String titled = "団体名：見極市,,,,,\n" + TABLE;
    Path one = write("会計課.csv", titled, "UTF-8");
    Path other = write("市民課.csv", TABLE.replace("A-0", "B-0").replace("会計課", "市民課"), "UTF-8");

    Run run = Run.of("import", one.toString(), other.toString(), "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(JSON.readTree(out.toFile()).at("/organization/name").asText()).isEqualTo("見極市");
    assertThat(JSON.readTree(out.toFile()).get("tasks").findValuesAsText("department"))
        .containsExactly("会計課", "会計課", "市民課", "市民課");
    assertThat(run.err()).doesNotContain("merge-organizations-joined").doesNotContain(".json:");
  }

  @Test
  void whatMustBeAskedAgainIsNamedWithItsCell() throws Exception {
    Path table = write("a.csv", TABLE.replace("1時間30分", "いろいろ"), "UTF-8");

    Run imported = Run.of("import", table.toString(), "--out", out.toString());
    Run checked = Run.of("check", table.toString());

    assertThat(imported.exitCode()).isZero();
    assertThat(imported.err()).contains("a.csv F3: 注意").contains("いろいろ");
    assertThat(checked.out()).contains("a.csv F3: 注意").contains("いろいろ");
  }

  @Test
  void anErrorAnywhereWritesNothing() throws Exception {
    Files.writeString(out, "前の結果");
    Path negative = write("a.csv", TABLE.replace("1時間30分", "-5"), "UTF-8");
    Path fine = write("b.csv", TABLE, "UTF-8");

    Run run = Run.of("import", fine.toString(), negative.toString(), "--out", out.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(run.err()).contains("a.csv F3: エラー");
    assertThat(Files.readString(out)).isEqualTo("前の結果");
    assertThat(Run.of("import", negative.toString()).out()).isEmpty();
  }

  @Test
  void withoutAFileTheInventoryGoesToStandardOutputAlone() throws Exception {
    Run run = Run.of("import", write("a.csv", TABLE, "UTF-8").toString());

    assertThat(JSON.readTree(run.out()).get("tasks")).hasSize(2);
    assertThat(run.err()).contains("足りない記入");
  }

  @Test
  void aSenselessAnswerIsUnknownAndShownWithItsCell() throws Exception {
    for (HostileFile file : HostileFiles.surveys(folder)) {
      Run run = Run.of("import", file.path().toString());

      if (!file.isRefused()) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).containsPattern(file.name() + " [A-Z]+[0-9]: 注意 " + file.code());
      }
    }
  }

  @Test
  void standardInputMayBeAnyOfTheseFiles() throws Exception {
    Run run = Run.withInput(TABLE.getBytes(Charset.forName("windows-31j")), "import", "-");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(JSON.readTree(run.out()).get("tasks")).hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> hostileFilesAreRefusedWithTheirPlaceAndNothingIsWritten() throws Exception {
    List<HostileFile> files =
        Stream.concat(HostileFiles.all(folder).stream(), HostileFiles.surveys(folder).stream())
            .filter(HostileFile::isRefused)
            .toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(30);
    return files.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> refused(file)));
  }

  private void refused(HostileFile file) {
    String password = file.password() == null ? "" : file.password();
    Run run =
        password.isEmpty()
            ? Run.of("import", file.path().toString(), "--out", out.toString())
            : Run.of(
                "import", file.path().toString(), "--password", password, "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DATA.number());
    assertThat(run.err()).contains(file.path() + "").contains(": エラー ").contains("ヒント: ");
    assertThat(out).doesNotExist();
  }

  private JsonNode imported(Path file) throws Exception {
    Run run = Run.of("import", file.toString(), "--out", out.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return JSON.readTree(out.toFile());
  }

  private Path write(String name, String text, String encoding) throws Exception {
    return Files.write(folder.resolve(name), text.getBytes(Charset.forName(encoding)));
  }

  /** The order of members says nothing. */
  private static Object sorted(JsonNode tree) throws Exception {
    return JSON.convertValue(tree, Object.class);
  }
}
