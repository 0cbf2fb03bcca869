package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What can be read and run may still be odd: each oddity is seeded once and must be found. */
class RuleLintTest {

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void copyRules() throws Exception {
    rules = folder.resolve("rules");
    RuleFolders.copy(ShippedRules.FOLDER, rules);
  }

  @Test
  void theShippedRulesHaveNoOddity() throws Exception {
    assertThat(lint()).isEmpty();
  }

  @ParameterizedTest(name = "{3}: {0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rpa/RPA-10-entry-share.drl | , $share < 0.6 | | grades-overlap",
        "rpa/RPA-10-entry-share.drl | $share < 0.6 | $share < 0.5 | grades-gap",
        "rpa/RPA-10-entry-share.drl | $share < 0.6 | $share < 0.2 | rule-never-fires",
        "ai-ocr/OCR-30-layout.drl | == FormLayout.SEMI_FIXED | == FormLayout.FIXED | grades-overlap",
        "ai-ocr/OCR-40-form-variants.drl | $variants : forms.variants > 3 | $variants : forms.variants > 5 | grades-gap",
        "ai-ocr/OCR-40-form-variants.drl | $variants : forms.variants > 3 | $variants : forms.variants >= 3 | grades-overlap",
        "ai-speech/SPEECH-10-transcribe-share.drl | @points( 40 ) | @points( 70 ) | criterion-dominates",
        "rpa/RPA-50-annual-hours.cases.yaml | expect: RPA-50-2 | expect: none | case-missing",
        "rpa/RPA-50-annual-hours.cases.yaml | expect: undetermined | expect: none | case-missing",
        "gates/GATE-70-too-small.drl | < 30 | < 31 | case-missing-boundary",
        "steps/STEP-90-read-form-to-data.drl | $count : systems.count >= 1, | | grades-overlap"
      })
  void aSeededOddityIsFound(String file, String sound, String odd, String code) throws Exception {
    Path path = rules.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(sound);
    Files.writeString(path, text.replace(sound, odd == null ? "" : odd));

    assertThat(lint()).extracting(Notice::code).contains(code);
    Notice found = lint().stream().filter(n -> n.code().equals(code)).findFirst().orElseThrow();
    assertThat(found.place().line()).isPositive();
    assertThat(found.place().file()).contains(file.replaceAll("\\..*", ""));
  }

  @Test
  void aCaseFileThatIsMissingOrEmptyIsAFault() throws Exception {
    Files.delete(rules.resolve("rpa/RPA-60-peak.cases.yaml"));
    Files.writeString(rules.resolve("rpa/RPA-100-manual.cases.yaml"), "cases: []\n");

    Run run = Run.of("rules", "check", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("rules-file-missing", "cases-none");
  }

  @Test
  void anUnknownWordInACaseIsAnsweredWithTheOneThatWasMeantAndItsLine() throws Exception {
    Path cases = rules.resolve("rpa/RPA-10-entry-share.cases.yaml");
    Files.writeString(
        cases, Files.readString(cases).replaceFirst("minutesPerCase: 5 ", "minutePerCase: 5 "));

    Run run = Run.of("rules", "check", "--rules", rules.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("RPA-10-entry-share.cases.yaml:2:", "もしかして minutesPerCase");
  }

  private List<Notice> lint() throws Exception {
    RuleBook book;
    try {
      book = RuleFolder.load(rules, COMPILER);
    } catch (RuleFaults faults) {
      return faults.notices();
    }
    var results = new RuleBench(book).run(RuleCases.load(rules, book.criteria()));
    return new RuleLint(book, rules.toString(), results).notices();
  }

  private static final RuleCompiler COMPILER = new RuleCompiler();
}
