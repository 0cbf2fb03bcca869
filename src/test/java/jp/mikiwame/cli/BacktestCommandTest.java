package jp.mikiwame.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mikiwame.Golden;
import jp.mikiwame.assess.ChangedRules;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.rules.RuleFolder;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {

  private static final Path EXPECTED = Path.of("src/test/resources/jp/mikiwame/report");
  private static final String OWN = "samples/own-results/results.yaml";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "text, ja, backtest.txt",
    "text, en, backtest.en.txt",
    "csv, ja, backtest.csv",
  })
  void theReportOnPublishedResultsIsTheExpectedOne(String format, String language, String file)
      throws Exception {
    Run run = Run.of("backtest", "--format", format, "--lang", language);

    assertThat(run.exitCode()).isZero();
    // The digest changes with every rule, of which the forecasts need not know. Files in the
    // repository end their lines alike; another test sees to those of the CSV.
    Golden.compare(
        EXPECTED.resolve(file),
        run.out().replaceFirst("(規則|Rules) [0-9a-f]{8}", "$1 12345678").replace("\r\n", "\n"));
  }

  @Test
  void theReportOnOwnResultsIsTheExpectedOne() throws Exception {
    Run run = Run.of("backtest", OWN, "--format", "json", "--draws", "1000");

    assertThat(run.exitCode()).isZero();
    Golden.compare(
        EXPECTED.resolve("backtest-own.json"),
        run.out().replaceFirst("\"rulesSha256\": \"[0-9a-f]+\"", "\"rulesSha256\": \"…\""));
  }

  @Test
  void theLastLineCounts() {
    assertThat(Run.of("backtest").err())
        .matches("予測した結果 27件、80%の幅の中 \\d+件、平均絶対誤差 [0-9.]+ポイント（時間が増えた結果 1件を除く）\n");
    assertThat(Run.of("backtest", "--lang", "en").err()).startsWith("results forecast: 27, ");
  }

  @Test
  void theJsonHoldsEveryMissAndEveryMethod() throws Exception {
    JsonNode json = new ObjectMapper().readTree(Run.of("backtest", "--format", "json").out());

    assertThat(json.get("rows")).hasSize(28);
    for (JsonNode row : json.get("rows")) {
      double likely = row.at("/predicted/likely").asDouble();
      assertThat(row.get("error").asDouble()).isEqualTo(likely - row.get("measured").asDouble());
      assertThat(row.get("inside").isBoolean()).isTrue();
    }
    assertThat(json.get("scores")).hasSize(4);
    assertThat(json.get("scoresWithHarm")).hasSize(4);
    assertThat(json.get("rejected")).hasSize(5);
    assertThat(json.get("referenceClasses")).hasSize(3);
  }

  @Test
  void textsInTheCsvAreQuotedAndNeverFormulas() throws Exception {
    String hostile =
        Files.readString(Path.of(OWN))
            .replace("光熱水費の支払伝票の入力", "'=HYPERLINK(\"x\"),入力'")
            .replace("municipality: 見極市", "municipality: ＋見極市");

    String csv = Run.withInput(hostile, "backtest", "-", "--format", "csv").out();

    assertThat(csv).startsWith("\uFEFFid,municipality,").endsWith("\r\n");
    assertThat(csv.split("\r\n")).hasSize(4);
    assertThat(csv).contains("mkw-2026-01,'＋見極市,\"'=HYPERLINK(\"\"x\"\"),入力\",rpa,false,0.75,");
    assertThat(csv).contains(",-0.1").doesNotContain("'-0.1", "\"-0.1", "\"0.");
  }

  @Test
  void standardInputIsReadForADash() throws Exception {
    Run run = Run.withInput(Files.readAllBytes(Path.of(OWN)), "backtest", "-");

    assertThat(run).isEqualTo(Run.of("backtest", OWN));
  }

  @Test
  void seedDrawsAndVendorsHaveTheirSay() {
    String standard = Run.of("backtest", OWN).out();

    assertThat(Run.of("backtest", OWN, "--seed", "2").out()).isNotEqualTo(standard);
    assertThat(Run.of("backtest", OWN, "--draws", "500").out()).isNotEqualTo(standard);
    assertThat(Run.of("backtest", OWN, "--without-vendor-results").out())
        .contains("事業者が費用を出した記事の結果は、予測にも比較にも使っていません。");
  }

  @Test
  void noResultsAtAllAreNoFailure() {
    Run run = Run.withInput("results: []\n", "backtest", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("予測の方法を比べられません");
    assertThat(run.err()).isEqualTo("予測した結果のうち、時間が減ったもの 0件\n");
  }

  @Test
  void allFaultsOfTheResultsAreToldAtOnce() throws Exception {
    String broken =
        Files.readString(Path.of(OWN))
            .replace("hoursBefore: 180", "hoursBefore: 180時間")
            .replace("outcome: DROPPED", "outcome: 見送り")
            .replace("mkw-2026-02", "pub-050");

    Run run = Run.withInput(broken, "backtest", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("result-hours", "value-not-allowed", "id-repeated");
  }

  @Test
  void faultsOfTheRulesKeepTheirExitCode() throws Exception {
    ChangedRules broken =
        new ChangedRules(folder.resolve("broken"))
            .with("rpa/RPA-10-entry-share.drl", "minutesShare", "minuteShare");

    assertThat(Run.of("backtest", "--rules", broken.folder().toString()).exitCode())
        .isEqualTo(ExitCode.RULES.number());
  }

  @Test
  void wrongUsageIsRefusedWithAWayOut() {
    refused("自団体の導入結果のファイルを指定", "backtest", "--learn");
    refused("自団体の導入結果のファイルを指定", "backtest", "-", "--learn");
    refused("file-missing", "backtest", "nowhere.yaml");
    refused("file-is-folder", "backtest", "samples");
    refused("--format に md", "backtest", "--format", "md");
    refused("--draws に 0", "backtest", "--draws", "0");
    refused("余分な引数", "backtest", OWN, OWN);
  }

  @Test
  void learningAddsTheResultsAndSaysWhatChanged() throws Exception {
    Path rules = copyOfRules();

    Run run = Run.of("backtest", OWN, "--rules", rules.toString(), "--learn");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Run.of("backtest", OWN).out());
    assertThat(run.err())
        .startsWith("書き出しました: " + ownResults(rules) + "\n")
        .containsPattern("RPA: ρ 0\\.\\d+ → 0\\.\\d+、.*、結果（件） 18 → 19\n")
        .containsPattern("AI-OCR: .*、結果（件） 8 → 9\n")
        .containsPattern("AI音声認識: .*、時間が増える割合 .* → .*、結果（件） 2 → 3\n");
    assertThat(RuleFolder.load(rules, ShippedRules.COMPILER).results()).hasSize(44);
  }

  @Test
  void workOfNoTimeTeachesNothingAndAHarmWithoutCheckingOnlyHowOftenThereIsHarm() throws Exception {
    Path rules = copyOfRules();
    String odd = "src/test/resources/jp/mikiwame/rules/odd-results.yaml";

    Run run = Run.of("backtest", odd, "--rules", rules.toString(), "--learn");
    Run after =
        Run.of(
            "assess", "samples/city/inventory.json", "--rules", rules.toString(), "--draws", "100");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("RPA: 変わりません", "結果（件） 2 → 3");
    assertThat(after.exitCode()).isZero();
    assertThat(after.out()).doesNotContain("NaN", "∞");
  }

  @Test
  void learningAppendsAndOwnResultsStayOutOfTheForecastsOfTheirCity() throws Exception {
    Path rules = copyOfRules();
    Run.of("backtest", OWN, "--rules", rules.toString(), "--learn");
    Path more =
        Files.writeString(
            folder.resolve("more.yaml"),
            Files.readString(Path.of(OWN)).replace("mkw-2026", "mkw-2027"));

    Run second = Run.of("backtest", more.toString(), "--rules", rules.toString(), "--learn");

    assertThat(second.exitCode()).isZero();
    assertThat(second.err()).contains("結果（件） 19 → 20");
    assertThat(withoutClasses(second.out()))
        .isEqualTo(withoutClasses(Run.of("backtest", more.toString()).out()));
    assertThat(Files.readString(ownResults(rules))).contains("mkw-2026-01", "mkw-2027-03");
  }

  @Test
  void whatCannotBeLearnedLeavesTheFileAsItIs() throws Exception {
    Path rules = copyOfRules();
    Run.of("backtest", OWN, "--rules", rules.toString(), "--learn");
    String before = Files.readString(ownResults(rules));
    Path clash =
        Files.writeString(
            folder.resolve("clash.yaml"),
            Files.readString(Path.of(OWN))
                .replace("mkw-2026", "mkw-2027")
                .replace("SCREEN", "API"));

    Run repeated = Run.of("backtest", OWN, "--rules", rules.toString(), "--learn");
    Run differing = Run.of("backtest", clash.toString(), "--rules", rules.toString(), "--learn");

    assertThat(repeated.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(repeated.err()).contains("id-repeated");
    assertThat(differing.exitCode()).isEqualTo(ExitCode.DATA.number());
    assertThat(differing.err()).contains("own-system-differs");
    assertThat(differing.out()).isEmpty();
    assertThat(ownResults(rules)).hasContent(before);
  }

  @Test
  void helpIsThereInBothLanguages() {
    assertThat(Run.of("backtest", "--help").out()).contains("使い方", "--learn");
    assertThat(Run.of("backtest", "--help", "--lang", "en").out()).contains("Usage", "--learn");
  }

  private static void refused(String why, String... arguments) {
    Run run = Run.of(arguments);

    assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(why).doesNotContain("Exception", "\tat ");
  }

  /** What is forecast, without the digest of the rules and what all results teach. */
  private static String withoutClasses(String report) {
    return report.substring(report.indexOf("結果ごとの予測"), report.indexOf("参照クラス"));
  }

  private static Path ownResults(Path rules) {
    return rules.resolve("benchmarks/own-results.yaml");
  }

  private Path copyOfRules() throws Exception {
    Path rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
    return rules;
  }
}
