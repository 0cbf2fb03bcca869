package jp.mikiwame.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Notice;

/** JSON in which a member that is written twice, or anything after the end, is a fault. */
public final class StrictJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * What a text in UTF-8 says; empty if it is no JSON.
   *
   * @param notices to which the reason is added then
   */
  public static Optional<JsonNode> tree(Source source, List<Notice> notices) {
    try {
      return Optional.of(MAPPER.readTree(source.text()));
    } catch (JsonProcessingException e) {
      notices.add(new SyntaxFault(source).notice(e));
      return Optional.empty();
    }
  }

  /** The format by which {@link Positions} are found in such a text. */
  public static JsonFactory format() {
    return MAPPER.getFactory();
  }
}
