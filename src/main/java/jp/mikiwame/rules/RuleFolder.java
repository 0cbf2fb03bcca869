package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Technology;

/** Reads a rules folder: its YAML files, its rule files, and what is wrong with any of them. */
public final class RuleFolder {

  static final String RULE_SUFFIX = ".drl";
  static final String CASES_SUFFIX = ".cases.yaml";
  private static final String TECHNOLOGIES = "technologies.yaml";
  private static final String ASSUMPTIONS = "assumptions.yaml";
  private static final String BENCHMARK = "benchmarks/minutes-transcription.yaml";

  private final Path root;
  private final RuleCompiler compiler;
  private final List<Notice> notices = new ArrayList<>();
  private final YamlFiles yaml;

  private RuleFolder(Path root, RuleCompiler compiler) {
    this.root = root;
    this.compiler = compiler;
    this.yaml = new YamlFiles(root, notices);
  }

  /**
   * Reads and compiles a rules folder.
   *
   * @throws RuleFaults if anything in it is wrong; nothing may be assessed then
   */
  public static RuleBook load(Path root) throws IOException, RuleFaults {
    return load(root, new RuleCompiler());
  }

  /**
   * Reads a rules folder and compiles what {@code compiler} has not compiled before.
   *
   * @throws RuleFaults if anything in it is wrong; nothing may be assessed then
   */
  public static RuleBook load(Path root, RuleCompiler compiler) throws IOException, RuleFaults {
    // Without the technologies every other file would seem wrong, so their faults come first.
    List<Technology> technologies = technologies(root);
    RuleFolder folder = new RuleFolder(root, compiler);
    List<Criterion> criteria = folder.criteria(technologies);
    List<Assumption> assumptions = folder.assumptions();
    Optional<Benchmark> benchmark = folder.benchmark(technologies);
    if (!folder.notices.isEmpty()) {
      throw new RuleFaults(folder.notices);
    }
    return new RuleBook(
        technologies,
        new Assumptions(assumptions),
        benchmark.orElseThrow(),
        criteria,
        folder.sha256(),
        compiler);
  }

  /**
   * The technologies of a rules folder, whatever the state of its rules.
   *
   * @throws RuleFaults if they cannot be read
   */
  static List<Technology> technologies(Path root) throws IOException, RuleFaults {
    RuleFolder folder = new RuleFolder(root, new RuleCompiler());
    List<Technology> technologies = folder.technologies();
    if (!folder.notices.isEmpty()) {
      throw new RuleFaults(folder.notices);
    }
    return technologies;
  }

  private List<Technology> technologies() throws IOException {
    List<Technology> technologies = yaml.list(TECHNOLOGIES, "technologies", Technology.class);
    for (Technology technology : technologies) {
      boolean complete =
          Stream.of(
                  technology.id(), technology.prefix(), technology.name(), technology.description())
              .allMatch(text -> text != null && !text.isBlank());
      if (!complete || !technology.id().matches("[a-z][a-z0-9-]*")) {
        notices.add(
            Notice.error(
                "technology-incomplete",
                Place.file(shown(TECHNOLOGIES)),
                Map.of("value", String.valueOf(technology.id()))));
      }
    }
    return technologies;
  }

  private List<Assumption> assumptions() throws IOException {
    List<Assumption> assumptions = yaml.list(ASSUMPTIONS, "assumptions", Assumption.class);
    List<String> known = assumptions.stream().map(Assumption::id).toList();
    for (String needed : Assumptions.NEEDED) {
      if (!known.contains(needed)) {
        notices.add(
            Notice.error(
                "assumption-missing", Place.file(shown(ASSUMPTIONS)), Map.of("value", needed)));
      }
    }
    for (Assumption assumption : assumptions) {
      new AssumptionCheck(shown(ASSUMPTIONS), notices).check(assumption, known);
    }
    return assumptions;
  }

  private Optional<Benchmark> benchmark(List<Technology> technologies) throws IOException {
    Optional<JsonNode> tree = yaml.tree(BENCHMARK);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = technologies.stream().map(Technology::id).toList();
    return new BenchmarkReader(shown(BENCHMARK), ids, notices).read(tree.get());
  }

  private List<Criterion> criteria(List<Technology> technologies) throws IOException {
    List<Criterion> criteria = new ArrayList<>();
    List<RuleFolderMeaning> meanings = RuleFolderMeaning.all(technologies);
    for (RuleFolderMeaning meaning : meanings) {
      for (Path file : ruleFiles(root.resolve(meaning.folder()))) {
        Criterion criterion = criterion(meaning, file);
        if (criterion != null) {
          criteria.add(criterion);
        }
      }
    }
    refuseStrayFolders(meanings);
    refuseRepeatedIds(criteria);
    if (notices.isEmpty()) {
      GradeCheck grades = new GradeCheck(root.toString(), notices);
      criteria.forEach(grades::check);
    }
    return criteria;
  }

  private Criterion criterion(RuleFolderMeaning meaning, Path file) throws IOException {
    String path = relative(file);
    Source source = new Source(shown(path), Files.readAllBytes(file));
    Optional<Notice> encoding = source.encodingFault();
    if (encoding.isPresent()) {
      notices.add(encoding.get());
      return null;
    }
    FaultSink faults = new FaultSink(source.name(), notices);
    if (!file.getFileName().toString().matches(meaning.prefix() + "-\\d+-[a-z0-9-]+\\.drl")) {
      String example = meaning.prefix() + "-10-entry-share.drl";
      faults.at(1, 0, "rule-file-name", Map.of("value", path, "example", example));
      return null;
    }
    return compiler.read(meaning, path, source.text(), faults);
  }

  private void refuseStrayFolders(List<RuleFolderMeaning> meanings) throws IOException {
    List<String> known = meanings.stream().map(RuleFolderMeaning::folder).toList();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(file -> file.toString().endsWith(RULE_SUFFIX))
          .map(this::relative)
          .filter(path -> known.stream().noneMatch(f -> path.matches(f + "/[^/]+")))
          .sorted()
          .forEach(
              path ->
                  notices.add(
                      Notice.error(
                          "rule-folder-unknown",
                          Place.file(shown(path)),
                          Map.of("allowed", String.join(", ", known)))));
    }
  }

  private void refuseRepeatedIds(List<Criterion> criteria) {
    Map<String, String> home = new HashMap<>();
    for (Criterion criterion : criteria) {
      for (Rule rule : criterion.grades()) {
        String earlier = home.putIfAbsent(rule.id(), criterion.file() + ":" + rule.line());
        if (earlier != null) {
          notices.add(
              Notice.error(
                  "rule-id-repeated",
                  Place.line(shown(criterion.file()), rule.line(), 1),
                  Map.of("value", rule.id(), "earlier", earlier)));
        }
      }
    }
  }

  private static List<Path> ruleFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(RULE_SUFFIX))
          .sorted(Comparator.comparingInt(RuleFolder::number).thenComparing(Path::toString))
          .toList();
    }
  }

  /** 10 of RPA-10-entry-share.drl, so that RPA-100 comes after RPA-20. */
  private static int number(Path file) {
    String digits = file.getFileName().toString().replaceAll("^[A-Z]+-(\\d{1,6})-.*$", "$1");
    return digits.matches("\\d+") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
  }

  private String sha256() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Path> files =
          all.filter(this::bearsOnJudgement).sorted(Comparator.comparing(this::relative)).toList();
      for (Path file : files) {
        digest.update((relative(file) + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private boolean bearsOnJudgement(Path file) {
    String name = relative(file);
    return name.endsWith(RULE_SUFFIX)
        || name.endsWith(".yaml") && !name.endsWith(CASES_SUFFIX) && !name.equals(Baseline.FILE);
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private String shown(String path) {
    return root.resolve(path).toString();
  }
}
