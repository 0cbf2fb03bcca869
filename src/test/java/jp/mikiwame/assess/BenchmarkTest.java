package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All estimates hang on one measured result, so that result must come out again. */
class BenchmarkTest {

  private static final double MEASURED = 0.667;

  @TempDir private Path folder;

  @Test
  void theBenchmarkTaskGetsItsMeasuredReductionInTheCitysInventory() throws Exception {
    Candidate minutes = Samples.assess("city").candidate("GIKAI-01").orElseThrow();

    assertThat(minutes.recommendation().technologies()).containsExactly("ai-speech");
    assertThat(minutes.estimate().reductionRate()).isCloseTo(MEASURED, within(1e-12));
  }

  @Test
  void theBenchmarkTaskGetsItsMeasuredReductionOnItsOwn() throws Exception {
    Candidate minutes = Samples.candidate(ShippedRules.book().benchmark().task());

    assertThat(minutes.estimate().reductionRate()).isCloseTo(MEASURED, within(1e-12));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void itStillDoesWhenEveryPointOfEveryRuleIsChanged(int seed) throws Exception {
    Random random = new Random(seed);
    RuleBook mutated =
        changed(
            Pattern.compile("@points\\( \\d+ \\)"),
            found -> "@points( " + (1 + random.nextInt(40)) + " )");

    Candidate minutes =
        Samples.assess(Samples.inventory("city"), mutated).candidate("GIKAI-01").orElseThrow();

    assertThat(mutated.sha256()).isNotEqualTo(ShippedRules.book().sha256());
    assertThat(minutes.recommendation().isRecommended()).isTrue();
    assertThat(minutes.estimate().reductionRate()).isCloseTo(MEASURED, within(1e-12));
  }

  @Test
  void itStillDoesWhenSummariesHaveToBeCheckedToo() throws Exception {
    RuleBook stricter =
        changed(
            Pattern.compile("task\\.recording\\.verbatimRequired == true"),
            found -> "task.recording.verbatimRequired == false");
    // A fifth of checking still fits into the 80 % of minutes that are taken over.
    RuleBook mutated =
        changed(
            stricterFolder(),
            Pattern.compile("@shareOfMinutes\\( 0\\.3 \\)"),
            f -> "@shareOfMinutes( 0.1 )");

    Candidate minutes = Samples.candidate(mutated.benchmark().task(), mutated);

    assertThat(stricter.sha256()).isNotEqualTo(mutated.sha256());
    assertThat(minutes.estimate().steps().get(0).checking().likely()).isPositive();
    assertThat(minutes.estimate().reductionRate()).isCloseTo(MEASURED, within(1e-12));
  }

  @Test
  void rulesThatLeaveNoRoomForTheMeasuredResultAreRefused() throws Exception {
    RuleBook contradicting =
        changed(
            Pattern.compile("kind == StepKind\\.TRANSCRIBE"), found -> "kind == StepKind.OTHER");

    assertThatThrownBy(() -> new Assessor(contradicting, true))
        .isInstanceOfSatisfying(
            RuleFaults.class,
            faults ->
                assertThat(faults.notices())
                    .extracting(notice -> notice.code())
                    .containsExactly("benchmark-contradicted"));
  }

  private Path stricterFolder() {
    return folder.resolve("rules");
  }

  private RuleBook changed(Pattern what, java.util.function.Function<String, String> into)
      throws Exception {
    return changed(ShippedRules.FOLDER, what, into);
  }

  private RuleBook changed(
      Path from, Pattern what, java.util.function.Function<String, String> into) throws Exception {
    Path copy = folder.resolve("rules");
    if (!from.equals(copy)) {
      RuleFolders.copy(from, copy);
    }
    for (Path file : RuleFolders.drlFiles(copy)) {
      Matcher matcher = what.matcher(Files.readString(file));
      Files.writeString(
          file, matcher.replaceAll(found -> Matcher.quoteReplacement(into.apply(found.group()))));
    }
    return RuleFolder.load(copy);
  }
}
