package jp.mikiwame.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Technology;

/** Begins new criteria in a rules folder, from one template for each kind of folder. */
public final class RuleDrafts {

  private static final Pattern ID = Pattern.compile("([A-Z]+)-([1-9]\\d{0,5})");
  private static final String CHANGELOG = "CHANGELOG.md";

  /** Criteria are numbered in tens, so that one can be put between two. */
  private static final int STRIDE = 10;

  private final Path root;
  private final List<String> technologies;
  private final List<RuleFolderMeaning> meanings;
  private final String changelog;

  private RuleDrafts(Path root, List<Technology> technologies, String changelog) {
    this.root = root;
    this.technologies = technologies.stream().map(Technology::id).toList();
    this.meanings = RuleFolderMeaning.all(technologies);
    this.changelog = changelog;
  }

  /**
   * Of the folder only the technologies have to be sound: a criterion can be begun while another is
   * being mended.
   *
   * @throws RuleFaults if the technologies cannot be read
   */
  public static RuleDrafts in(Path root) throws IOException, RuleFaults {
    Path changelog = root.resolve(CHANGELOG);
    return new RuleDrafts(
        root,
        RuleFolder.technologies(root),
        Files.isRegularFile(changelog) ? Files.readString(changelog) : "");
  }

  /**
   * The files of a new criterion, not yet written.
   *
   * @param id such as {@code RPA-140}; its prefix says which folder is meant
   * @param name in lower case, the second half of the files' name
   */
  public RuleDraft draft(String id, String name) throws IOException, RuleDraft.Refused {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      String upper = id.toUpperCase(Locale.ROOT);
      throw new RuleDraft.Refused("id-form", ID.matcher(upper).matches() ? upper : "RPA-140");
    }
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new RuleDraft.Refused("name-form", "form-variants");
    }
    RuleFolderMeaning meaning = meaning(parts.group(1));
    refuseUsed(meaning, id);
    return filled(meaning, id, meaning.folder() + "/" + id + "-" + name);
  }

  private RuleFolderMeaning meaning(String prefix) throws RuleDraft.Refused {
    Optional<RuleFolderMeaning> meant =
        meanings.stream().filter(meaning -> meaning.prefix().equals(prefix)).findFirst();
    if (meant.isEmpty()) {
      List<String> known = meanings.stream().map(RuleFolderMeaning::prefix).toList();
      throw new RuleDraft.Refused(
          "prefix", Suggestion.closest(prefix, known).orElse(String.join(", ", known)));
    }
    return meant.get();
  }

  private void refuseUsed(RuleFolderMeaning meaning, String id)
      throws IOException, RuleDraft.Refused {
    List<String> used = filesOf(meaning);
    if (used.stream().anyMatch(file -> file.startsWith(id + "-"))) {
      throw new RuleDraft.Refused("taken", free(meaning, used));
    }
    if (isRetired(id)) {
      throw new RuleDraft.Refused("retired", free(meaning, used));
    }
  }

  private List<String> filesOf(RuleFolderMeaning meaning) throws IOException {
    Path folder = root.resolve(meaning.folder());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** An id is never used again: results of last year name the old rule by it. */
  private boolean isRetired(String id) {
    Pattern retired = Pattern.compile("\\|\\s*廃止\\s*\\|.*\\b" + id + "\\b.*");
    return changelog.lines().anyMatch(line -> retired.matcher(line).matches());
  }

  private String free(RuleFolderMeaning meaning, List<String> used) {
    return IntStream.iterate(STRIDE, number -> number + STRIDE)
        .mapToObj(number -> meaning.prefix() + "-" + number)
        .filter(id -> used.stream().noneMatch(file -> file.startsWith(id + "-")))
        .filter(id -> !isRetired(id))
        .findFirst()
        .orElseThrow();
  }

  private RuleDraft filled(RuleFolderMeaning meaning, String id, String path) {
    boolean ofTechnology = technologies.contains(meaning.folder());
    String casesFile = path + RuleFolder.CASES_SUFFIX;
    Map<String, String> values =
        Map.of(
            "{id}", id,
            "{package}", meaning.packageName(),
            "{cases}", casesFile.substring(casesFile.indexOf('/') + 1),
            "{technology}", technologies.stream().findFirst().orElse(""),
            "{technologies}", String.join(", ", technologies));
    String rule = ofTechnology ? "technology.drl" : meaning.folder() + ".drl";
    String cases = meaning.fact() == StepInTask.class ? "step.cases.yaml" : "task.cases.yaml";
    return new RuleDraft(
        path + RuleFolder.RULE_SUFFIX, filled(rule, values), casesFile, filled(cases, values));
  }

  private static String filled(String template, Map<String, String> values) {
    try (InputStream in = RuleDrafts.class.getResourceAsStream("drafts/" + template)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace(value.getKey(), value.getValue());
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("A template inside the program cannot be read", e);
    }
  }
}
