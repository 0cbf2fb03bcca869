package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.mikiwame.intake.InventoryReader.Reading;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;

/** Reads the cases that stand beside rule files. */
public final class RuleCases {

  private static final Set<String> MEMBERS =
      Set.of("name", "task", "step", "systems", "asOf", "expect", "points", "todo");

  /** Each case is checked like an inventory. */
  private static final int MOST_CASES = 500;

  private final Path root;
  private final List<Notice> notices = new ArrayList<>();
  private final YamlFiles yaml;

  private RuleCases(Path root) {
    this.root = root;
    this.yaml = new YamlFiles(root, notices);
  }

  /**
   * Cases of the given criteria.
   *
   * @throws RuleFaults if a file is missing, has no case, or has a case that cannot be read
   */
  public static List<RuleCase> load(Path root, List<Criterion> criteria)
      throws IOException, RuleFaults {
    RuleCases reader = new RuleCases(root);
    List<RuleCase> cases = new ArrayList<>();
    Optional<JsonNode> baseline = reader.yaml.tree(Baseline.FILE).filter(reader::isComplete);
    if (baseline.isPresent()) {
      Baseline shared = new Baseline(baseline.get());
      for (Criterion criterion : criteria) {
        cases.addAll(reader.cases(criterion, shared));
      }
    }
    if (!reader.notices.isEmpty()) {
      throw new RuleFaults(reader.notices);
    }
    return cases;
  }

  private List<RuleCase> cases(Criterion criterion, Baseline baseline) throws IOException {
    String path = criterion.file().replaceAll("\\.drl$", ".cases.yaml");
    Optional<JsonNode> tree = yaml.tree(path);
    if (tree.isEmpty()) {
      return List.of();
    }
    String file = root.resolve(path).toString();
    List<RuleCase> cases = new ArrayList<>();
    JsonNode list = tree.get().path("cases");
    if (!list.isArray() || list.isEmpty()) {
      notices.add(Notice.error("cases-none", Place.file(file), Map.of()));
      return List.of();
    }
    if (list.size() > MOST_CASES) {
      Map<String, Object> values = Map.of("count", list.size(), "allowed", MOST_CASES);
      notices.add(Notice.error("cases-too-many", Place.file(file), values));
      return List.of();
    }
    List<Integer> lines = yaml.lines(path, "/cases/");
    for (int i = 0; i < list.size(); i++) {
      // An entry that is no object has no line of its own.
      int line = i < lines.size() ? lines.get(i) : 1;
      read(criterion, Place.line(file, line, 3), list.get(i), baseline).ifPresent(cases::add);
    }
    return cases;
  }

  private boolean isComplete(JsonNode baseline) {
    Place place = Place.file(root.resolve(Baseline.FILE).toString());
    List<String> missing = Baseline.missingFrom(baseline);
    missing.forEach(
        member -> notices.add(Notice.error("member-missing", place, Map.of("member", member))));
    return missing.isEmpty();
  }

  private Optional<RuleCase> read(
      Criterion criterion, Place place, JsonNode tree, Baseline baseline) {
    int before = notices.size();
    String name = tree.path("name").asText("");
    String expect = tree.path("expect").asText("");
    refuseUnknownMembers(place, name, tree);
    refuseUnknownAnswer(criterion, place, name, expect);
    if (!Baseline.isDate(tree.path("asOf"))) {
      Map<String, Object> values = Map.of("member", "asOf", "value", tree.path("asOf").asText());
      report("date-form", place, name, values);
      return Optional.empty();
    }
    Reading reading = baseline.with(place.file(), tree);
    // A case may well be about an oddity that an inventory would be warned of.
    reading.notices().stream()
        .filter(Notice::isError)
        .map(notice -> at(place, notice).about(null, name))
        .forEach(notices::add);
    if (notices.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleCase(
            criterion.id(),
            place.file(),
            place.line(),
            name,
            reading.inventory().orElseThrow().tasks().get(0),
            expect,
            tree.hasNonNull("points") ? Double.valueOf(tree.get("points").asDouble()) : null,
            tree.hasNonNull("todo") ? tree.get("todo").asText() : null));
  }

  private void refuseUnknownMembers(Place place, String name, JsonNode tree) {
    tree.fieldNames()
        .forEachRemaining(
            member -> {
              if (!MEMBERS.contains(member)) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("member", member);
                values.put("allowed", String.join(", ", new TreeSet<>(MEMBERS)));
                Suggestion.closest(member, MEMBERS).ifPresent(s -> values.put("suggestion", s));
                report("member-unknown", place, name, values);
              }
            });
    if (name.isBlank()) {
      report("member-missing", place, name, Map.of("member", "name"));
    }
  }

  private void refuseUnknownAnswer(Criterion criterion, Place place, String name, String expect) {
    Set<String> allowed = new TreeSet<>(Set.of(RuleCase.NONE, RuleCase.UNDETERMINED));
    criterion.grades().stream().map(Rule::id).forEach(allowed::add);
    if (!allowed.contains(expect)) {
      report(
          "value-not-allowed",
          place,
          name,
          Map.of("member", "expect", "value", expect, "allowed", String.join(", ", allowed)));
    }
  }

  private void report(String code, Place place, String name, Map<String, Object> values) {
    notices.add(Notice.error(code, place, values).about(null, name));
  }

  private static Notice at(Place place, Notice notice) {
    Place there = new Place(place.file(), place.line(), place.column(), notice.place().pointer());
    return new Notice(notice.severity(), notice.code(), there, null, null, notice.values());
  }
}
