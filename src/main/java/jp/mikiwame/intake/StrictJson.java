package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Notice;

/** JSON in which a member that is written twice, or anything after the end, is a fault. */
public final class StrictJson {

  private static final ObjectMapper MAPPER = mapper(StreamReadConstraints.DEFAULT_MAX_DEPTH);

  /** An object and a list stand around a task, and count towards how deep a text may nest. */
  private static final int AROUND_TASK = 2;

  private static final ObjectMapper OF_TASK =
      mapper(StreamReadConstraints.DEFAULT_MAX_DEPTH - AROUND_TASK);

  private StrictJson() {}

  private static ObjectMapper mapper(int deepest) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(deepest).build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** The name in quotes that stands in a part of a text; empty if it is none. */
  static String name(byte[] text, int from, int to) {
    try {
      return MAPPER.readTree(text, from, to - from).asText();
    } catch (IOException e) {
      return "";
    }
  }

  /** What the text of one task of a list says. */
  static JsonNode taskTree(String text) throws JsonProcessingException {
    return OF_TASK.readTree(text);
  }

  /**
   * What a text in UTF-8 says; empty if it is no JSON.
   *
   * @param notices to which the reason is added then
   */
  public static Optional<JsonNode> tree(Source source, List<Notice> notices) {
    try {
      return Optional.of(tree(source.text()));
    } catch (JsonProcessingException e) {
      notices.add(SyntaxFault.in(source).notice(e));
      return Optional.empty();
    }
  }

  /** What a text says. */
  static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /**
   * Reads a text of any length to its end and forgets it.
   *
   * @return what it begins with; null if there is nothing in it
   * @throws JsonProcessingException if it is no JSON
   */
  static JsonToken check(Reader text) throws IOException {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != null) {
        MAPPER.readValue(parser, Anything.class);
      }
      return first;
    }
  }

  /** What may stand anywhere, read and forgotten. */
  @JsonDeserialize(using = Forgotten.class)
  private enum Anything {
    SOMETHING
  }

  /** Goes over a value and asks for everything in it, since some faults show only then. */
  private static final class Forgotten extends JsonDeserializer<Anything> {
    @Override
    public Anything deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      int depth = 0;
      for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token.isNumeric()) {
          parser.getNumberValue();
        } else if (token == JsonToken.VALUE_STRING) {
          parser.getTextLength();
        }
        if (depth == 0) {
          return Anything.SOMETHING;
        }
      }
    }
  }

  /** The format by which {@link Positions} are found in such a text. */
  public static JsonFactory format() {
    return MAPPER.getFactory();
  }
}
