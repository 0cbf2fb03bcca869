package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Technology;

/** Reads a rules folder: its YAML files, its rule files, and what is wrong with any of them. */
public final class RuleFolder {

  static final String RULE_SUFFIX = RuleFiles.RULE_SUFFIX;
  static final String CASES_SUFFIX = ".cases.yaml";
  private static final String TECHNOLOGIES = "technologies.yaml";
  private static final String ASSUMPTIONS = "assumptions.yaml";
  private static final String BENCHMARK = "benchmarks/minutes-transcription.yaml";
  private static final String PUBLISHED_RESULTS = "benchmarks/published-results.yaml";

  /** Estimates look at every set of technologies: each one more doubles the work. */
  private static final int MOST_TECHNOLOGIES = 10;

  /** Seven times what comes with the program, and some twenty seconds of compiling. */
  private static final int MOST_CONDITIONS = 1000;

  private final Path root;
  private final RuleCompiler compiler;
  private final List<Notice> notices = new ArrayList<>();
  private final RuleFiles files;
  private final YamlFiles yaml;

  private RuleFolder(Path root, RuleCompiler compiler, Map<Path, byte[]> known) {
    this.root = root;
    this.compiler = compiler;
    this.files = new RuleFiles(root, notices, known);
    this.yaml = new YamlFiles(root, notices, files);
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
    Optional<LoadAhead> begun = compiler.takeBegun(root);
    return begun.isPresent() ? begun.get().book() : loadNow(root, compiler);
  }

  /**
   * Begins to load a rules folder while the caller does something else; the next {@link #load} of
   * it with the same compiler waits for that.
   */
  public static void begin(Path root, RuleCompiler compiler) {
    compiler.begun(new LoadAhead(root, () -> loadNow(root, compiler)));
  }

  private static RuleBook loadNow(Path root, RuleCompiler compiler) throws IOException, RuleFaults {
    Optional<FolderSnapshot> snapshot =
        compiler.keepsNothing() ? Optional.empty() : FolderSnapshot.of(root);
    Optional<RuleContents> kept = snapshot.flatMap(compiler::kept);
    if (kept.isPresent()) {
      return kept.get().book(compiler, compiler.lessons(snapshot.get()));
    }
    Map<Path, byte[]> known = snapshot.map(FolderSnapshot::contents).orElse(Map.of());
    RuleFolder folder = new RuleFolder(root, compiler, known);
    RuleContents contents = folder.contents();
    boolean lasting = snapshot.isPresent() && folder.isStill(snapshot.get(), contents);
    RuleBook book =
        contents.book(compiler, lasting ? compiler.lessons(snapshot.get()) : Lessons.none());
    if (lasting) {
      compiler.keep(snapshot.get(), contents);
    }
    return book;
  }

  private RuleContents contents() throws IOException, RuleFaults {
    // Without the technologies every other file would seem wrong, so their faults come first.
    List<Technology> technologies = technologies();
    refuseFaults();
    List<Criterion> criteria = criteria(technologies);
    List<Assumption> assumptions = assumptions();
    Optional<Benchmark> benchmark = benchmark(technologies);
    List<IntroductionResult> results = results(technologies);
    String sha256 = notices.isEmpty() ? FolderSnapshot.sha256(root, files::bytes) : "";
    refuseFaults();
    return new RuleContents(
        sha256, technologies, assumptions, benchmark.orElseThrow(), results, criteria);
  }

  private void refuseFaults() throws RuleFaults {
    if (!notices.isEmpty()) {
      throw new RuleFaults(notices);
    }
  }

  /** Whether what was read is what the snapshot shows: files may come and go while one reads. */
  private boolean isStill(FolderSnapshot snapshot, RuleContents contents) {
    return !files.looked()
        && contents.criteria().size() == snapshot.rules()
        && FolderSnapshot.of(root).map(FolderSnapshot::key).equals(Optional.of(snapshot.key()));
  }

  /**
   * The technologies of a rules folder, whatever the state of its rules.
   *
   * @throws RuleFaults if they cannot be read
   */
  static List<Technology> technologies(Path root) throws IOException, RuleFaults {
    RuleFolder folder = new RuleFolder(root, new RuleCompiler(), Map.of());
    List<Technology> technologies = folder.technologies();
    folder.refuseFaults();
    return technologies;
  }

  private List<Technology> technologies() throws IOException {
    List<Technology> technologies = yaml.list(TECHNOLOGIES, "technologies", Technology.class);
    Set<String> taken = new HashSet<>(RuleFolderMeaning.RESERVED);
    for (Technology technology : technologies) {
      String id = String.valueOf(technology.id());
      String prefix = String.valueOf(technology.prefix());
      boolean named =
          Stream.of(technology.id(), technology.name(), technology.description())
              .allMatch(text -> text != null && !text.isBlank());
      if (!named || !id.matches("[a-z][a-z0-9-]*") || !prefix.matches("[A-Z]+")) {
        refuse(TECHNOLOGIES, "technology-incomplete", Map.of("value", id));
      } else if (!Collections.disjoint(taken, Set.of(id, prefix))) {
        refuse(TECHNOLOGIES, "technology-repeated", Map.of("value", id, "prefix", prefix));
      }
      taken.addAll(Set.of(id, prefix));
    }
    int count = technologies.size();
    if (count > MOST_TECHNOLOGIES) {
      Map<String, Object> values = Map.of("count", count, "allowed", MOST_TECHNOLOGIES);
      refuse(TECHNOLOGIES, "technologies-too-many", values);
    }
    return technologies;
  }

  private List<Assumption> assumptions() throws IOException {
    List<Assumption> assumptions = yaml.list(ASSUMPTIONS, "assumptions", Assumption.class);
    List<String> known = assumptions.stream().map(Assumption::id).toList();
    AssumptionCheck check = new AssumptionCheck(shown(ASSUMPTIONS), notices);
    assumptions.forEach(assumption -> check.check(assumption, known));
    for (String needed : Assumptions.NEEDED) {
      if (!known.contains(needed)) {
        refuse(ASSUMPTIONS, "assumption-missing", Map.of("value", needed));
      }
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

  private List<IntroductionResult> results(List<Technology> technologies) throws IOException {
    List<IntroductionResult> results = new ArrayList<>();
    results.addAll(results(PUBLISHED_RESULTS, technologies, List.of()));
    if (Files.exists(root.resolve(OwnResults.FILE))) {
      results.addAll(results(OwnResults.FILE, technologies, List.copyOf(results)));
    }
    return results;
  }

  private List<IntroductionResult> results(
      String path, List<Technology> technologies, List<IntroductionResult> earlier)
      throws IOException {
    Optional<Source> source = yaml.source(path);
    if (source.isEmpty()) {
      return List.of();
    }
    try {
      return ResultsReader.read(source.get(), technologies, earlier);
    } catch (RuleFaults faults) {
      notices.addAll(faults.notices());
      return List.of();
    }
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
    refuseTooManyConditions(criteria);
    if (notices.isEmpty()) {
      GradeCheck grades = new GradeCheck(root.toString(), notices);
      criteria.forEach(grades::check);
    }
    return criteria;
  }

  private Criterion criterion(RuleFolderMeaning meaning, Path file) throws IOException {
    String path = relative(file);
    FaultSink faults = new FaultSink(file.toString(), notices);
    if (!file.getFileName().toString().matches(meaning.prefix() + "-\\d+-[a-z0-9-]+\\.drl")) {
      String example = meaning.prefix() + "-10-entry-share.drl";
      faults.at(1, 0, "rule-file-name", Map.of("value", path, "example", example));
      return null;
    }
    return files
        .text(file)
        .map(source -> compiler.read(meaning, path, source.text(), faults))
        .orElse(null);
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
      refuseRepeated(criterion.id(), criterion, criterion.grades().get(0), home);
      for (Rule rule : criterion.grades()) {
        refuseRepeated(rule.id(), criterion, rule, home);
      }
    }
  }

  private void refuseRepeated(String id, Criterion criterion, Rule rule, Map<String, String> home) {
    String earlier = home.putIfAbsent(id, criterion.file() + ":" + rule.line());
    if (earlier != null) {
      Place place = Place.line(shown(criterion.file()), rule.line(), 1);
      Map<String, Object> values = Map.of("value", id, "earlier", earlier);
      notices.add(Notice.error("rule-id-repeated", place, values));
    }
  }

  private void refuseTooManyConditions(List<Criterion> criteria) {
    int count =
        criteria.stream()
            .flatMap(criterion -> criterion.grades().stream())
            .flatMap(rule -> rule.conditions().stream())
            .mapToInt(condition -> condition.comparisons().size())
            .sum();
    if (count > MOST_CONDITIONS) {
      Map<String, Object> values = Map.of("count", count, "allowed", MOST_CONDITIONS);
      refuse("", "rule-conditions-too-many", values);
    }
  }

  private void refuse(String path, String code, Map<String, Object> values) {
    notices.add(Notice.error(code, Place.file(shown(path)), values));
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

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private String shown(String path) {
    return root.resolve(path).toString();
  }
}
