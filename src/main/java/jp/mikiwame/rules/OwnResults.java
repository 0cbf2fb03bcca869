package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Notice;

/** The results that a city has added to a rules folder, and what the file is with more of them. */
public final class OwnResults {

  /** What the city has measured itself, if it has. */
  static final String FILE = "benchmarks/own-results.yaml";

  private static final String HEAD =
      """
      # 自団体の導入結果です。書き方は published-results.yaml の先頭にあります。
      # backtest --learn は、結果を加えてこのファイルを書き直します。先頭の注釈は残り、途中の注釈は残りません。
      """;

  private final Path root;
  private final RuleBook rules;

  /**
   * @param root the rules folder
   * @param rules that were read from it
   */
  public OwnResults(Path root, RuleBook rules) {
    this.root = root;
    this.rules = rules;
  }

  /** Where the results are or will be. */
  public Path file() {
    return root.resolve(FILE);
  }

  /**
   * The text of the file with more results, which the rules folder can be read with; nothing is
   * written.
   *
   * @throws RuleFaults if the results cannot be used, or not together with those that are there
   */
  public String with(Source more) throws IOException, RuleFaults {
    List<IntroductionResult> added =
        ResultsReader.read(more, rules.technologies(), rules.results());
    Optional<Source> present = present();
    List<IntroductionResult> results = new ArrayList<>();
    if (present.isPresent()) {
      results.addAll(ResultsReader.read(present.get(), rules.technologies()));
    }
    List<IntroductionResult> others = new ArrayList<>(rules.results());
    others.removeAll(results);
    results.addAll(added);
    String text = head(present) + YamlFiles.text(joined(present, more));
    confirm(text, others, results);
    return text;
  }

  /** What the folder would read must be what is there and what is added, and nothing else. */
  private void confirm(
      String text, List<IntroductionResult> others, List<IntroductionResult> expected)
      throws RuleFaults {
    Source source = new Source(file().toString(), text.getBytes(StandardCharsets.UTF_8));
    if (!ResultsReader.read(source, rules.technologies(), others).equals(expected)) {
      throw new IllegalStateException(
          "Results changed in writing (%s)"
              .formatted(expected.stream().map(IntroductionResult::id).toList()));
    }
  }

  private Optional<Source> present() throws IOException, RuleFaults {
    if (!Files.exists(file())) {
      return Optional.empty();
    }
    List<Notice> faults = new ArrayList<>();
    Optional<Source> source = new YamlFiles(root, faults).source(FILE);
    if (source.isEmpty()) {
      throw new RuleFaults(faults);
    }
    return source;
  }

  /** The comments with which the file begins. */
  private static String head(Optional<Source> present) {
    String comments =
        present.stream()
            .flatMap(source -> source.text().lines())
            .takeWhile(line -> line.isBlank() || line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return comments.isEmpty() ? HEAD : comments;
  }

  private static ObjectNode joined(Optional<Source> present, Source more) throws RuleFaults {
    ResultsDocument addition = document(more);
    ObjectNode joined = JsonNodeFactory.instance.objectNode();
    JsonNode old = present.isPresent() ? document(present.get()).tree() : joined;
    ArrayNode systems = systems(old, addition);
    if (!systems.isEmpty()) {
      joined.set("systems", systems);
    }
    ArrayNode results = joined.putArray("results");
    Stream.of(old, addition.tree()).forEach(tree -> tree.path("results").forEach(results::add));
    return joined;
  }

  /** The systems of both, each id once. */
  private static ArrayNode systems(JsonNode old, ResultsDocument addition) throws RuleFaults {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    old.path("systems").forEach(system -> byId.put(id(system), system));
    ResultFaults faults = new ResultFaults(addition.source().name(), new ArrayList<>());
    JsonNode added = addition.tree().path("systems");
    for (int i = 0; i < added.size(); i++) {
      String id = id(added.get(i));
      JsonNode earlier = byId.putIfAbsent(id, added.get(i));
      if (earlier != null && !earlier.equals(added.get(i))) {
        String name = earlier.path("name").asText();
        faults.at(
            "/systems/" + i + "/id", "own-system-differs", Map.of("value", id, "earlier", name));
      }
    }
    if (!faults.notices().isEmpty()) {
      throw new RuleFaults(addition.placed(faults.notices()));
    }
    return JsonNodeFactory.instance.arrayNode().addAll(byId.values());
  }

  private static String id(JsonNode system) {
    return system.path("id").asText().strip();
  }

  private static ResultsDocument document(Source source) throws RuleFaults {
    List<Notice> faults = new ArrayList<>();
    Optional<ResultsDocument> document = ResultsDocument.of(source, faults);
    if (document.isEmpty()) {
      throw new RuleFaults(faults);
    }
    return document.get();
  }
}
