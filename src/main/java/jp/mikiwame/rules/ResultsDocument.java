package jp.mikiwame.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.Positions;
import jp.mikiwame.intake.Source;
import jp.mikiwame.intake.StrictJson;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/**
 * A file of results, in YAML or JSON.
 *
 * @param format by which its lines are found
 */
record ResultsDocument(Source source, JsonFactory format, JsonNode tree) {

  private static final Pattern IN_RESULT = Pattern.compile("/results/(\\d+)(/.*)?", Pattern.DOTALL);

  /** The document in a text; empty and reported if there is none. */
  static Optional<ResultsDocument> of(Source source, List<Notice> notices) {
    Optional<Notice> encoding = source.encodingFault();
    if (source.bytes().length > RuleFiles.LARGEST) {
      Map<String, Object> values = Map.of("allowed", RuleFiles.LARGEST / 1024);
      notices.add(Notice.error("rule-file-too-large", Place.file(source.name()), values));
      return Optional.empty();
    }
    if (encoding.isPresent()) {
      notices.add(encoding.get());
      return Optional.empty();
    }
    // YAML as it is read here knows no tabs, with which JSON may be indented.
    return source.text().stripLeading().startsWith("{")
        ? StrictJson.tree(source, notices)
            .map(tree -> new ResultsDocument(source, StrictJson.format(), tree))
        : YamlFiles.tree(source, notices)
            .map(tree -> new ResultsDocument(source, YamlFiles.format(), tree));
  }

  /** The notices with the lines and the results that their pointers lead to, by line. */
  List<Notice> placed(List<Notice> notices) {
    List<String> pointers = notices.stream().map(notice -> notice.place().pointer()).toList();
    Positions positions = Positions.of(format, source, pointers);
    return notices.stream()
        .map(notice -> at(positions.place(notice.place().pointer()), notice))
        .sorted(Notice.BY_PLACE)
        .toList();
  }

  private Notice at(Place place, Notice notice) {
    Matcher inResult = IN_RESULT.matcher(place.pointer());
    JsonNode result =
        inResult.matches()
            ? tree.path("results").path(Integer.parseInt(inResult.group(1)))
            : MissingNode.getInstance();
    String id = shownText(result.path("id"));
    String name = shownText(result.path("task").path("name"));
    return new Notice(notice.severity(), notice.code(), place, id, name, notice.values());
  }

  private static String shownText(JsonNode text) {
    return text.isTextual() && !text.textValue().isBlank()
        ? (String) FaultSink.shortened(text.textValue())
        : null;
  }
}
