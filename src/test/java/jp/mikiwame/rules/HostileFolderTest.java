package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.cli.Run;
import jp.mikiwame.model.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rules folder may come from anybody: its YAML files, its links and the names in it as well. */
class HostileFolderTest {

  private static final String TECHNOLOGIES = "technologies.yaml";
  private static final String ASSUMPTIONS = "assumptions.yaml";
  private static final String BENCHMARK = "benchmarks/minutes-transcription.yaml";
  private static final String RESULTS = "benchmarks/published-results.yaml";
  private static final String OWN_RESULTS = "benchmarks/own-results.yaml";
  private static final String RULE = "rpa/RPA-60-peak.drl";
  private static final String CASES = "rpa/RPA-60-peak.cases.yaml";

  private static final String BOMB =
      """
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
      f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
      g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
      h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
      technologies: *h
      assumptions: *h
      cases: *h
      task: *h
      results: *h
      """;

  private static final String GADGET =
      "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
          + " [\"http://localhost:9/\"]]]]\n";

  /** Against hanging, not a measure of speed. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final RuleCompiler COMPILER = new RuleCompiler();

  @TempDir private Path folder;

  private Path rules;

  /** One rule is enough: what is attacked is the reading. */
  @BeforeEach
  void copyOneRule() throws Exception {
    rules = folder.resolve("rules");
    List<String> files =
        List.of(TECHNOLOGIES, ASSUMPTIONS, BENCHMARK, RESULTS, Baseline.FILE, RULE, CASES);
    for (String file : files) {
      Files.createDirectories(rules.resolve(file).getParent());
      Files.copy(ShippedRules.FOLDER.resolve(file), rules.resolve(file));
    }
  }

  @Test
  void theFolderThatIsAttackedIsSound() throws Exception {
    assertThat(RuleFolder.load(rules, COMPILER).criteria()).hasSize(1);
  }

  @ParameterizedTest(name = "{0} in {1} -> {2}")
  @MethodSource("yaml")
  void aHostileYamlFileIsRefused(String name, String file, String code, String content)
      throws Exception {
    Files.writeString(rules.resolve(file), content);

    Notice first = faults().get(0);

    assertThat(first.code()).isEqualTo(code);
    assertThat(first.place().file()).startsWith(rules.toString());
  }

  static Stream<Arguments> yaml() {
    return Stream.of(
        arguments("aliases of aliases", ASSUMPTIONS, "assumption-missing", BOMB),
        arguments("aliases of aliases", BENCHMARK, "benchmark-incomplete", BOMB),
        arguments("tag of a class", TECHNOLOGIES, "yaml-unreadable", GADGET),
        arguments("tag of a class", ASSUMPTIONS, "yaml-unreadable", GADGET),
        arguments("tag of a class", BENCHMARK, "yaml-unreadable", GADGET),
        arguments("tag of a class", RESULTS, "yaml-unreadable", GADGET),
        arguments("aliases of aliases", RESULTS, "member-unknown", BOMB),
        arguments("deep lists", RESULTS, "yaml-unreadable", "results: " + "[".repeat(100_000)),
        arguments("deep JSON", RESULTS, "json-too-deep", "{\"results\":" + "[".repeat(100_000)),
        arguments("2 MB", OWN_RESULTS, "rule-file-too-large", "# ".repeat(1_000_000)),
        arguments("no objects", OWN_RESULTS, "type-wrong", "results: [1, x, null, []]"),
        arguments("many", RESULTS, "results-too-many", "results:\n" + "- {}\n".repeat(200_000)),
        arguments("empty", RESULTS, "member-missing", "results:\n" + "- {}\n".repeat(1_000)),
        arguments("odd tasks", RESULTS, "member-missing", "results: [{ task: { steps: x } }]"),
        arguments("odd systems", RESULTS, "type-wrong", "systems: x\nresults: [{ task: {} }]"),
        arguments("infinite", OWN_RESULTS, "member-missing", "results: [{ hoursAfter: 1e999 }]"),
        arguments("path", OWN_RESULTS, "member-missing", "results: [{ id: ../../x, task: 1 }]"),
        arguments("tag in a value", BENCHMARK, "benchmark-incomplete", "reductionRate: " + GADGET),
        arguments("tag in an entry", ASSUMPTIONS, "yaml-unreadable", "assumptions:\n  - " + GADGET),
        arguments(
            "deep lists", ASSUMPTIONS, "yaml-unreadable", "assumptions: " + "[".repeat(100_000)),
        arguments("deep objects", ASSUMPTIONS, "yaml-unreadable", "{a: ".repeat(100_000)),
        arguments("deep indents", ASSUMPTIONS, "yaml-unreadable", "- ".repeat(100_000)),
        arguments("2 MB", ASSUMPTIONS, "rule-file-too-large", "# ".repeat(1_000_000)),
        arguments("zero bytes", ASSUMPTIONS, "encoding-utf16", "\0".repeat(100)),
        arguments("zero byte", ASSUMPTIONS, "yaml-unreadable", "assumptions: \0"),
        arguments(
            "long number",
            BENCHMARK,
            "benchmark-incomplete",
            "reductionRate: " + "9".repeat(9_999)),
        arguments("no number", BENCHMARK, "yaml-unreadable", "reductionRate: .nan"),
        arguments("list of nothing", TECHNOLOGIES, "yaml-unreadable", "technologies: [null]"),
        arguments("list of texts", TECHNOLOGIES, "yaml-unreadable", "technologies: [x]"),
        arguments("no technologies", TECHNOLOGIES, "rule-folder-unknown", "technologies: []"),
        arguments("aliases of aliases", TECHNOLOGIES, "rule-folder-unknown", BOMB),
        technology("../x", "X", "technology-incomplete"),
        technology("/etc", "X", "technology-incomplete"),
        technology("a/b", "X", "technology-incomplete"),
        technology("a\\\\b", "X", "technology-incomplete"),
        technology("x\\n", "X", "technology-incomplete"),
        technology("x", "(A+)+B", "technology-incomplete"),
        technology("x", ".*", "technology-incomplete"),
        technology("x", "(", "technology-incomplete"),
        technology("x", "", "technology-incomplete"),
        technology("steps", "X", "technology-repeated"),
        technology("x", "GATE", "technology-repeated"),
        technology("rpa", "X", "technology-repeated"),
        technology("x", "RPA", "technology-repeated"),
        arguments("11 technologies", TECHNOLOGIES, "technologies-too-many", technologies(11)),
        arguments("5,000 technologies", TECHNOLOGIES, "technologies-too-many", technologies(5_000)),
        assumption("infinite", "{ low: 0, likely: 0, high: 1e999 }", "assumption-value"),
        assumption("no value", "null", "assumption-value"),
        assumption("disordered", "{ low: 2, likely: 1, high: 0 }", "yaml-unreadable"),
        assumption("not a number", "{ low: .nan, likely: .nan, high: .nan }", "yaml-unreadable"),
        arguments(
            "share above one",
            ASSUMPTIONS,
            "assumption-impossible",
            shipped(ASSUMPTIONS).replace("likely: 0.8857, high: 0.95", "likely: 0.8857, high: 95")),
        arguments(
            "twice",
            ASSUMPTIONS,
            "assumption-repeated",
            shipped(ASSUMPTIONS)
                + shipped(ASSUMPTIONS).replaceFirst("(?s)^.*?assumptions:\n", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases: [1, 2]",
        "cases: [[[]]]",
        "cases: { a: 1 }",
        "cases: x",
        "cases: [ { name: x, expect: none, asOf: yesterday } ]",
        "cases: [ { name: x, expect: none, task: 5 } ]",
        "cases: [ { name: x, expect: none, task: { steps: x } } ]",
        "cases: [ { name: x, expect: none, task: { volume: [] } } ]",
        "cases: [ { name: x, expect: none, task: { id: ../../x, steps: [ 1 ] } } ]",
        "cases: [ { name: x, expect: none, systems: x, step: { systems: [ ../x ] } } ]",
        "cases: [ { name: x, expect: ../../x } ]",
        "cases: [ { name: x, expect: none, include: /etc/passwd } ]",
        "BOMB",
        "GADGET",
        "MANY",
        "baseline: {}"
      })
  void hostileCasesDoNoHarm(String text) throws Exception {
    Path file = rules.resolve(text.startsWith("baseline") ? Baseline.FILE : CASES);
    String many = "cases:\n" + "  - { name: x, expect: none }\n".repeat(20_000);
    Files.writeString(
        file, text.replace("BOMB", BOMB).replace("GADGET", GADGET).replace("MANY", many));
    RuleBook book = RuleFolder.load(rules, COMPILER);

    // A case that is merely odd may be read; anything else must be told with its file.
    Throwable fault = soon(() -> catchThrowable(() -> RuleCases.load(rules, book.criteria())));

    if (fault != null) {
      assertThat(fault).isInstanceOf(RuleFaults.class);
      assertThat(((RuleFaults) fault).notices())
          .allSatisfy(notice -> assertThat(notice.place().file()).isEqualTo(file.toString()));
    }
  }

  @Test
  void aRuleThatIsALinkToAnotherPlaceIsNotRead() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "password");
    link(rules.resolve("rpa/RPA-900-link.drl"), secret);

    assertThat(faults()).extracting(Notice::code).containsExactly("rules-file-not-plain");
    Run run = Run.of("assess", "samples/minimal/inventory.json", "--rules", rules.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out() + run.err()).doesNotContain("password").contains("RPA-900-link.drl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {TECHNOLOGIES, ASSUMPTIONS, BENCHMARK, RESULTS, OWN_RESULTS, RULE, "further.yaml"})
  void aFileThatIsALinkToAnotherPlaceIsNotRead(String file) throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    if (Files.exists(rules.resolve(file))) {
      Files.move(rules.resolve(file), elsewhere);
    } else {
      Files.writeString(elsewhere, "a: b");
    }
    link(rules.resolve(file), elsewhere);

    assertThat(faults()).extracting(Notice::code).startsWith("rules-file-not-plain");
  }

  @Test
  void aFolderThatIsALinkToAnotherPlaceIsNotRead() throws Exception {
    Files.move(rules.resolve("rpa"), folder.resolve("elsewhere"));
    link(rules.resolve("rpa"), folder.resolve("elsewhere"));

    assertThat(faults()).extracting(Notice::code).contains("rules-file-not-plain");
  }

  @Test
  void aLinkInACircleOrToNowhereIsNotRead() throws Exception {
    link(rules.resolve("rpa/RPA-900-circle.drl"), rules.resolve("rpa/RPA-900-circle.drl"));
    link(rules.resolve("rpa/RPA-901-nowhere.drl"), rules.resolve("rpa/nowhere"));

    assertThat(faults())
        .extracting(Notice::code)
        .containsExactly("rules-file-not-plain", "rules-file-not-plain");
  }

  @Test
  void theRulesFolderItselfMayBeALink() throws Exception {
    link(folder.resolve("link"), rules);

    assertThat(RuleFolder.load(folder.resolve("link"), COMPILER).criteria()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/random", "/proc/self/environ"})
  void aDeviceIsNotRead(String device) throws Exception {
    assumeTrue(Files.exists(Path.of(device)));
    link(rules.resolve("rpa/RPA-900-device.drl"), Path.of(device));

    assertThat(faults()).extracting(Notice::code).containsExactly("rules-file-not-plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rpa/RPA-900-pipe.drl", "further.yaml"})
  void aPipeThatNeverEndsIsNotRead(String file) throws Exception {
    try {
      new ProcessBuilder("mkfifo", rules.resolve(file).toString()).start().waitFor();
    } catch (IOException e) {
      assumeTrue(false, "no pipes on this system");
    }

    assertThat(faults()).extracting(Notice::code).containsExactly("rules-file-not-plain");
  }

  @Test
  void aFolderNamedLikeARuleIsNotRead() throws Exception {
    Files.createDirectory(rules.resolve("rpa/RPA-900-folder.drl"));

    assertThat(faults()).extracting(Notice::code).containsExactly("rules-file-not-plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.drl",
        ".drl",
        "RPA-900-.drl",
        "RPA-900-A.drl",
        "RPA-900-a b.drl",
        "RPA-900-a;touch x.drl",
        "RPA-900-$(touch x).drl",
        "RPA-900-業務.drl",
        "RPA-900-a\nb.drl",
        "RPA-900-\u001b[2Ja.drl",
        "RPA-900-\u202ea.drl",
        "GATE-900-a.drl",
        "RPA-99999999999999999999-Z.drl",
        "-RPA-900-a.drl"
      })
  void anUnusualFileNameIsRefusedAndShownWithoutHarm(String name) throws Exception {
    Files.copy(rules.resolve(RULE), rules.resolve("rpa").resolve(name));

    assertThat(faults()).extracting(Notice::code).containsExactly("rule-file-name");
    Run run = Run.of("assess", "samples/minimal/inventory.json", "--rules", rules.toString());
    assertThat(run.err().lines())
        .hasSize(2)
        .noneMatch(line -> line.matches(".*[\\p{Cc}\\p{Cf}].*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rpa/deeper/RPA-60-peak.drl", "RPA-60-peak.drl", "META-INF/RPA-60-peak.drl"})
  void aRuleInAnotherPlaceIsRefused(String file) throws Exception {
    Files.createDirectories(rules.resolve(file).getParent());
    Files.copy(rules.resolve(RULE), rules.resolve(file));

    assertThat(faults()).extracting(Notice::code).containsExactly("rule-folder-unknown");
  }

  @Test
  void twoFilesOfOneCriterionAreRefused() throws Exception {
    Files.writeString(
        rules.resolve("rpa/RPA-60-other.drl"),
        Files.readString(rules.resolve(RULE)).replace("RPA-60-", "RPA-60-9"));

    assertThat(faults()).extracting(Notice::code).containsExactly("rule-id-repeated");
  }

  @Test
  void anArchiveOfClassesBesideTheRulesIsNotLookedAt() throws Exception {
    Files.createDirectories(rules.resolve("META-INF"));
    Files.writeString(rules.resolve("META-INF/kmodule.xml"), "<kmodule>");
    Files.writeString(rules.resolve("rpa/Evil.java"), "class Evil { static { System.exit(1); } }");

    assertThat(RuleFolder.load(rules, COMPILER).criteria()).hasSize(1);
  }

  @Test
  void moreConditionsThanAnybodyNeedsAreRefusedBeforeTheyAreCompiled() throws Exception {
    for (int file = 100; file < 160; file++) {
      StringBuilder drl = new StringBuilder("package rules.rpa\nimport jp.mikiwame.model.Task\n");
      for (int grade = 1; grade <= 20; grade++) {
        String rule =
            """
            rule "RPA-%d-%d x" %s @points( 1 ) @because( "x" ) @source( "x" )
            when Task( $n : staffCount > %d ) then end
            """;
        String title = grade == 1 ? "@criterion( \"x\" )" : "";
        drl.append(rule.formatted(file, grade, title, grade));
      }
      Files.writeString(rules.resolve("rpa/RPA-%d-many.drl".formatted(file)), drl);
    }

    assertThat(faults()).extracting(Notice::code).containsExactly("rule-conditions-too-many");
  }

  private List<Notice> faults() {
    return soon(
        () ->
            catchThrowableOfType(RuleFaults.class, () -> RuleFolder.load(rules, COMPILER))
                .notices());
  }

  private static <T> T soon(ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(SOON, work);
  }

  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links on this system");
    }
  }

  private static Arguments technology(String id, String prefix, String code) {
    String entry = "  - { id: \"%s\", prefix: \"%s\", name: x, description: x }\n";
    return arguments(
        "technology " + id + " " + prefix,
        TECHNOLOGIES,
        code,
        shipped(TECHNOLOGIES) + entry.formatted(id, prefix));
  }

  private static String technologies(int count) {
    StringBuilder yaml = new StringBuilder("technologies:\n");
    for (int i = 0; i < count; i++) {
      String letters = "" + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26);
      String prefix = "Q".repeat(2 + i / 676) + "Y" + letters;
      yaml.append("  - { id: t%d, prefix: %s, name: x, description: x }\n".formatted(i, prefix));
    }
    return yaml.toString();
  }

  private static Arguments assumption(String name, String value, String code) {
    String yaml = shipped(ASSUMPTIONS).replaceFirst("value: \\{.*}", "value: " + value);
    return arguments(name, ASSUMPTIONS, code, yaml);
  }

  private static String shipped(String file) {
    try {
      return Files.readString(ShippedRules.FOLDER.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
