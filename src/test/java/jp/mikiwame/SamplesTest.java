package jp.mikiwame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.cli.Run;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Rule;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples give the outputs that are kept beside them. */
class SamplesTest {

  @TempDir private Path folder;

  static List<String> samples() {
    return Samples.ALL;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theRankingIsTheExpectedOne(String sample) throws Exception {
    Run run = Run.of("assess", Samples.file(sample).toString(), "--top", "100");

    assertThat(run.exitCode()).isZero();
    Golden.compare(expected(sample, "assessment.txt"), run.out());
  }

  @Test
  void theEnglishRankingIsTheExpectedOne() throws Exception {
    Run run = Run.of("assess", Samples.file("city").toString(), "--top", "100", "--lang", "en");

    Golden.compare(expected("city", "assessment.en.txt"), run.out());
  }

  @Test
  void theAssessmentOfTheMinimalSampleIsTheExpectedOne() throws Exception {
    Run run = Run.of("assess", Samples.file("minimal").toString(), "--format", "json");

    Golden.compare(expected("minimal", "assessment.json"), run.out());
  }

  @ParameterizedTest
  @CsvSource({"KAIKEI-01", "GIKAI-01", "ZEI-04", "KODOMO-04", "KENSETSU-04", "SOMU-03"})
  void theExplanationIsTheExpectedOne(String task) throws Exception {
    Run.of(
        "assess", Samples.file("city").toString(), "--format", "json", "--out", folder.toString());
    Run run = Run.of("explain", folder.resolve("assessment.json").toString(), task);

    Golden.compare(expected("city", "explain-" + task + ".txt"), run.out());
  }

  @Test
  void everyRuleFiresInTheEveryRuleSample() throws Exception {
    Set<String> fired =
        Samples.assess("every-rule").candidates().stream()
            .flatMap(candidate -> candidate.findings().stream())
            .filter(Finding::isHit)
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        ShippedRules.book().criteria().stream()
            .flatMap(criterion -> criterion.grades().stream())
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(fired).isEqualTo(all);
  }

  @Test
  void theRuleBookIsAsLargeAsPromised() throws Exception {
    assertThat(count("rpa")).isGreaterThanOrEqualTo(12);
    assertThat(count("ai-ocr")).isGreaterThanOrEqualTo(8);
    assertThat(count("ai-speech")).isGreaterThanOrEqualTo(5);
    assertThat(count(Criterion.STEPS)).isGreaterThanOrEqualTo(10);
    assertThat(count(Criterion.GATES)).isGreaterThanOrEqualTo(8);
    assertThat(count(Criterion.ALTERNATIVES)).isGreaterThanOrEqualTo(6);
  }

  @Test
  void theCityHasTasksOfEveryVerdict() throws Exception {
    assertThat(
            Samples.assess("city").candidates().stream()
                .map(Candidate::recommendation)
                .map(recommendation -> recommendation.verdict())
                .distinct())
        .hasSize(jp.mikiwame.model.Verdict.values().length);
  }

  @Test
  void everySampleIsFreeOfErrors() throws Exception {
    for (String sample : Samples.ALL) {
      assertThat(Run.of("check", Samples.file(sample).toString()).exitCode()).as(sample).isZero();
    }
  }

  static Stream<Path> brokenSamples() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("samples", "broken"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenSamples")
  void aBrokenInventoryIsReportedInTheseWords(Path broken) throws Exception {
    Run run = Run.of("check", broken.toString().replace('\\', '/'));

    assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ");
    Golden.compare(
        Path.of(broken.toString().replaceAll("json$", "txt")),
        run.out() + run.err() + "exit " + run.exitCode() + "\n");
  }

  private static long count(String folder) throws Exception {
    return ShippedRules.book().criteria().stream()
        .filter(criterion -> criterion.folder().equals(folder))
        .count();
  }

  private static Path expected(String sample, String file) {
    return Path.of("samples", sample, "expected", file);
  }
}
