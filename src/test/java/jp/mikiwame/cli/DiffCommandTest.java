package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.assess.ChangedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  private static final String CITY = "samples/city/inventory.json";
  private static final String RULES = "rules";

  @TempDir private static Path folder;

  private static String before;
  private static String changed;

  @BeforeAll
  static void judge() throws Exception {
    before = assessment("before", RULES);
    changed =
        new ChangedRules(folder.resolve("changed"))
            .with("rpa/RPA-10-entry-share.drl", "@points( 14 )", "@points( 20 )")
            .without("gates/GATE-20-seal.drl")
            .folder()
            .toString();
  }

  @Test
  void theSameFileTwiceIsOneLineAndNoFailure() throws Exception {
    Run run = Run.of("diff", before, before);

    assertThat(run).isEqualTo(new Run(0, "違いはありません。\n", ""));
    assertThat(Run.of("diff", before, before, "--lang", "en").out()).isEqualTo("No differences.\n");
    assertThat(Run.of("diff", RULES, RULES, "--inventory", CITY).out()).isEqualTo("違いはありません。\n");
  }

  @Test
  void noDifferenceIsStillADocumentInJson() throws Exception {
    Run run = Run.of("diff", RULES, RULES, "--inventory", CITY, "--format", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(new ObjectMapper().readTree(run.out()).get("tasks")).isEmpty();
    assertThat(run.err()).startsWith("違いはありません。");
  }

  @Test
  void foldersSayTheSameAsTheFilesThatTheyMake() throws Exception {
    String after = assessment("after", changed);

    for (String format : new String[] {"text", "md", "json"}) {
      Run files = Run.of("diff", before, after, "--format", format);
      Run folders = Run.of("diff", RULES, changed, "--inventory", CITY, "--format", format);

      assertThat(files.exitCode()).isZero();
      assertThat(files.out()).as(format).isEqualTo(folders.out());
    }
  }

  @Test
  void bothLanguagesNameTheGate() throws Exception {
    String[] arguments = {"diff", RULES, changed, "--inventory", CITY, "--lang", "en"};

    Run english = Run.of(arguments);
    arguments[6] = "ja";
    Run japanese = Run.of(arguments);

    assertThat(english.out()).contains("Gate no longer shut: GATE-20-1").contains("rule removed");
    assertThat(english.err()).contains("tasks that changed: ");
    assertThat(japanese.out()).contains("関門が外れた: GATE-20-1").contains("規則を削除");
    assertThat(japanese.err()).contains("変わった業務 ");
  }

  @Test
  void theDayOfJudgementHoldsForBothFolders() throws Exception {
    Run run = Run.of("diff", RULES, changed, "--inventory", CITY, "--as-of", "2027-04-01");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("前: inventory.json、基準日 2027-04-01", "後: inventory.json、基準日 2027-04-01");
  }

  @Test
  void standardInputCanBeOneSideOrTheInventory() throws Exception {
    byte[] city = Files.readAllBytes(Path.of(CITY));

    assertThat(Run.withInput(Files.readAllBytes(Path.of(before)), "diff", "-", before).out())
        .isEqualTo("違いはありません。\n");
    assertThat(Run.withInput(city, "diff", RULES, RULES, "--inventory", "-").out())
        .isEqualTo("違いはありません。\n");
    refused("標準入力", "diff", "-", "-");
  }

  @Test
  void whatCannotBeComparedIsRefusedWithAWayOut() throws Exception {
    Path half =
        Files.writeString(
            folder.resolve("half.json"), Files.readString(Path.of(before)).substring(0, 5000));
    Path hollow =
        Files.writeString(
            folder.resolve("hollow.json"),
            "{\"formatVersion\":\"1\",\"assumptions\":[],\"technologies\":[],"
                + "\"criteria\":[],\"candidates\":[],\"notices\":[]}");

    refused("file-missing", "diff", before, folder.resolve("nowhere.json").toString());
    refused("file-missing", "diff", "nowhere", RULES, "--inventory", CITY);
    refused("assessment-unreadable", "diff", before, half.toString());
    refused("assessment-unreadable", "diff", CITY, before);
    refused("assessment-unreadable", "diff", before, hollow.toString());
    refused("rules はフォルダーで", "diff", RULES, before);
    refused("rules はフォルダーで", "diff", before, RULES, "--inventory", CITY);
    refused("--inventory で棚卸表を指定", "diff", RULES, RULES);
    refused("assessment.json を指定", "diff", RULES, RULES);
    refused("--inventory は、規則のフォルダー2つ", "diff", before, before, "--inventory", CITY);
    refused("--as-of は、規則のフォルダー2つ", "diff", before, before, "--as-of", "2026-10-01");
    refused("AFTER", "diff", before);
    refused("--format に text,json", "diff", before, before, "--format", "text,json");
    refused("file-missing", "diff", RULES, RULES, "--inventory", "nowhere.json");
  }

  @Test
  void refusalsSpeakEnglishToo() {
    assertThat(Run.of("diff", RULES, RULES, "--lang", "en").err())
        .contains("give an inventory with --inventory");
    assertThat(Run.of("diff", RULES, CITY, "--lang", "en").err())
        .contains("rules is a folder and " + CITY + " is a file");
  }

  @Test
  void faultsOfRulesAndDataKeepTheirExitCodes() throws Exception {
    ChangedRules broken =
        new ChangedRules(folder.resolve("broken"))
            .with("rpa/RPA-10-entry-share.drl", "minutesShare", "minuteShare");

    assertThat(Run.of("diff", RULES, broken.folder().toString(), "--inventory", CITY).exitCode())
        .isEqualTo(ExitCode.RULES.number());
    assertThat(Run.withInput("{", "diff", RULES, RULES, "--inventory", "-").exitCode())
        .isEqualTo(ExitCode.DATA.number());
  }

  @Test
  void helpIsThereInBothLanguages() {
    assertThat(Run.of("diff", "--help").out()).contains("使い方", "--inventory");
    assertThat(Run.of("diff", "--help", "--lang", "en").out()).contains("Usage", "which tasks");
  }

  private static void refused(String why, String... arguments) {
    Run run = Run.of(arguments);

    assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(why).doesNotContain("Exception", "\tat ");
  }

  private static String assessment(String name, String rules) {
    Path out = folder.resolve(name);
    Run run = Run.of("assess", CITY, "--rules", rules, "--format", "json", "--out", out.toString());
    assertThat(run.exitCode()).isZero();
    return out.resolve("assessment.json").toString();
  }
}
