package jp.mikiwame.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mikiwame.intake.Source;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** The YAML files of a rules folder, and the faults met in them. */
final class YamlFiles {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .build();

  /** Texts are quoted: unquoted ones can turn into numbers, dates or yes and no. */
  private static final ObjectMapper WRITER =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

  private final Path root;
  private final List<Notice> notices;
  private final RuleFiles files;

  YamlFiles(Path root, List<Notice> notices) {
    this(root, notices, new RuleFiles(root, notices));
  }

  YamlFiles(Path root, List<Notice> notices, RuleFiles files) {
    this.root = root;
    this.notices = notices;
    this.files = files;
  }

  /** The text of a file; empty and reported if there is none that may be read. */
  Optional<Source> source(String path) throws IOException {
    Path file = root.resolve(path);
    if (!Files.exists(file)) {
      notices.add(Notice.error("rules-file-missing", Place.file(file.toString()), Map.of()));
      return Optional.empty();
    }
    return files.text(file);
  }

  /** The document in a file; empty and reported if there is none. */
  Optional<JsonNode> tree(String path) throws IOException {
    return source(path).flatMap(source -> tree(source, notices));
  }

  /** The document in a text; empty and reported if there is none. */
  static Optional<JsonNode> tree(Source source, List<Notice> notices) {
    try {
      JsonNode tree = MAPPER.readTree(source.text());
      if (tree instanceof ObjectNode) {
        return Optional.of(tree);
      }
      notices.add(unreadable(source.name(), 1, 1, "…: …"));
    } catch (JsonProcessingException e) {
      notices.add(unreadable(source.name(), e));
    }
    return Optional.empty();
  }

  /** A document as text that {@link #tree} reads again. */
  static String text(JsonNode tree) {
    try {
      return WRITER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read can be written", e);
    }
  }

  /** The format by which positions are found in such a text. */
  static JsonFactory format() {
    return MAPPER.getFactory();
  }

  /**
   * Lines on which the entries of a list begin, from 1; the list's pointer ends in a slash. For
   * files that {@link #tree} has read.
   */
  List<Integer> lines(String path, String list) throws IOException {
    String text = Files.readString(root.resolve(path));
    List<Integer> lines = new ArrayList<>();
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          String pointer = parser.getParsingContext().getParent().pathAsPointer().toString();
          if (pointer.startsWith(list) && pointer.indexOf('/', list.length()) < 0) {
            lines.add(parser.currentTokenLocation().getLineNr());
          }
        }
      }
    }
    return lines;
  }

  /** The entries below {@code member}; what cannot be read is reported and left out. */
  <T> List<T> list(String path, String member, Class<T> type) throws IOException {
    List<T> entries = new ArrayList<>();
    Optional<JsonNode> tree = tree(path);
    if (tree.isPresent()) {
      for (JsonNode entry : tree.get().path(member)) {
        try {
          T value = MAPPER.treeToValue(entry, type);
          if (value == null) {
            notices.add(unreadable(root.resolve(path).toString(), 1, 1, member + ": null"));
          } else {
            entries.add(value);
          }
        } catch (JsonProcessingException e) {
          notices.add(unreadable(root.resolve(path).toString(), e));
        }
      }
    }
    return entries;
  }

  private static Notice unreadable(String file, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    Matcher twice = TWICE.matcher(String.valueOf(e.getOriginalMessage()));
    if (at != null && twice.find()) {
      Place place = Place.line(file, at.getLineNr(), at.getColumnNr());
      Object member = FaultSink.shortened(twice.group(1));
      return Notice.error("member-twice", place, Map.of("member", member));
    }
    boolean mapped = e instanceof JsonMappingException || at == null;
    return unreadable(
        file,
        mapped ? 1 : at.getLineNr(),
        mapped ? 1 : Math.max(1, at.getColumnNr()),
        e.getOriginalMessage());
  }

  private static Notice unreadable(String file, int line, int column, String detail) {
    String oneLine = detail.lines().findFirst().orElse("");
    return Notice.error(
        "yaml-unreadable", Place.line(file, line, column), Map.of("detail", oneLine));
  }
}
