package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.cli.Run;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A faulty rule is refused with its line, in words that an analyst understands. */
class RuleFaultsTest {

  private static final String SOUND =
      """
      package rules.rpa
      import jp.mikiwame.model.StepKind
      import jp.mikiwame.model.Task

      rule "RPA-900-1 見本の規則"
          @criterion( "見本" )
          @points( 3 )
          @because( "割合は{share}" )
          @source( "チームの判断: 見本" )
      when
          Task( $share : minutesShare(StepKind.ENTRY) >= 0.6 )
      then
      end
      """;

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void copyRules() throws Exception {
    rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
  }

  @Test
  void theSoundRuleIsSound() throws Exception {
    write(SOUND);

    assertThat(RuleFolder.load(rules).criteria()).extracting(c -> c.id()).contains("RPA-900");
  }

  @ParameterizedTest(name = "{0} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "package rules.rpa             | package rules.elsewhere                  | rule-package          | 1",
        "import jp.mikiwame.model.Task | import java.lang.Runtime                 | rule-not-allowed      | 3",
        "import jp.mikiwame.model.Task | import static java.lang.Math.abs         | rule-not-allowed      | 3",
        "import jp.mikiwame.model.Task | global java.util.List found              | rule-not-allowed      | 3",
        "RPA-900-1 見本の規則          | RPA-901-1 見本の規則                     | rule-name             | 5",
        "RPA-900-1 見本の規則          | RPA-900-1                                | rule-name             | 5",
        "@points( 3 )                  | @point( 3 )                              | rule-header-unknown   | 7",
        "@points( 3 )                  | @points( 0 )                             | rule-header-number    | 7",
        "@points( 3 )                  | @points( many )                          | rule-header-number    | 7",
        "{share}                       | {shar}                                   | rule-because-unbound  | 8",
        "@source                       | @sauce                                   | rule-header-unknown   | 9",
        "when                          | salience 5 when                          | rule-not-allowed      | 10",
        "minutesShare                  | minutesShares                            | rule-field-unknown    | 11",
        "StepKind.ENTRY                | StepKind.ENTRI                           | rule-field-unknown    | 11",
        ">= 0.6                        | >= true                                  | rule-comparison-type  | 11",
        ">= 0.6                        | ~ 0.6                                    | rule-syntax           | 11",
        ">= 0.6                        | >= ０.6                                  | rule-wide-character   | 11",
        "Task( $share                  | Task（ $share                            | rule-wide-character   | 11",
        "$share : minutesShare         | minutesShare                             | rule-condition-form   | 11",
        ">= 0.6                        | >= 0.6 && $share < 0.9                   | rule-condition-form   | 11",
        "Task( $share                  | not Task( $share                         | rule-pattern          | 11",
        "then                          | then System.exit(1);                     | rule-consequence      | 12",
        "end                           |                                          | rule-syntax           | 14"
      })
  void aFaultIsFoundAtItsLine(String sound, String faulty, String code, int line) throws Exception {
    write(SOUND.replace(sound.strip(), faulty == null ? "" : faulty.strip()));

    Notice first = faults().get(0);

    assertThat(first.code()).isEqualTo(code);
    assertThat(first.place().line()).isEqualTo(line);
    assertThat(first.place().file()).endsWith("RPA-900-sample.drl");
  }

  @Test
  void aMisspeltFieldIsAnsweredWithTheOneThatWasMeant() throws Exception {
    write(SOUND.replace("minutesShare", "minuteShare"));

    Run run = Run.of("assess", "samples/minimal/inventory.json", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("RPA-900-sample.drl:11:", "rule-field-unknown", "もしかして minutesShare");
  }

  @Test
  void aRuleThatIsUsedTwiceIsReportedWithBothPlaces() throws Exception {
    write(
        SOUND + SOUND.substring(SOUND.indexOf("rule ")).replace("    @criterion( \"見本\" )\n", ""));

    assertThat(faults()).extracting(Notice::code).containsExactly("rule-id-repeated");
  }

  @Test
  void allFaultsAreReportedAtOnce() throws Exception {
    write(SOUND.replace("minutesShare", "minutesShares").replace("@points( 3 )", "@points( x )"));
    Files.delete(rules.resolve("assumptions.yaml"));
    Files.writeString(rules.resolve("benchmarks/minutes-transcription.yaml"), "id: [\n");

    assertThat(faults())
        .extracting(Notice::code)
        .contains(
            "rule-field-unknown", "rule-header-number", "yaml-unreadable", "rules-file-missing");
  }

  /** The second would silently win. */
  @Test
  void anAssumptionThatSaysOneThingTwiceIsRefusedAtTheLine() throws Exception {
    Path assumptions = rules.resolve("assumptions.yaml");
    String twice = Files.readString(assumptions).replaceFirst("(?m)^( +value: ).*$", "$0\n$11.5");
    Files.writeString(assumptions, twice);
    int line = (int) twice.substring(0, twice.indexOf("value: 1.5")).lines().count();

    assertThat(faults()).extracting(Notice::code).contains("member-twice");
    assertThat(faults().get(0).place().line()).isEqualTo(line);
  }

  @Test
  void aRuleInAFolderThatNoTechnologyNamesIsRefused() throws Exception {
    Files.createDirectories(rules.resolve("chatbot"));
    Files.writeString(rules.resolve("chatbot/BOT-10-sample.drl"), SOUND);

    assertThat(faults()).extracting(Notice::code).containsExactly("rule-folder-unknown");
  }

  @Test
  void aNewTechnologyNeedsAnEntryAndAFolderAndNoJava() throws Exception {
    Files.writeString(
        rules.resolve("technologies.yaml"),
        Files.readString(rules.resolve("technologies.yaml"))
            + """
              - id: chatbot
                prefix: BOT
                name: チャットボット
                description: よくある問い合わせに文章で答える。
            """);
    Files.createDirectories(rules.resolve("chatbot"));
    Files.writeString(
        rules.resolve("chatbot/BOT-10-sample.drl"),
        SOUND.replace("rules.rpa", "rules.chatbot").replace("RPA-900", "BOT-10"));

    Run run =
        Run.of(
            "assess",
            "samples/city/inventory.json",
            "--rules",
            rules.toString(),
            "--format",
            "json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"technology\":\"chatbot\"", "BOT-10-1");
  }

  private void write(String drl) throws Exception {
    Files.writeString(rules.resolve("rpa/RPA-900-sample.drl"), drl);
  }

  private List<Notice> faults() {
    return catchThrowableOfType(RuleFaults.class, () -> RuleFolder.load(rules)).notices();
  }
}
