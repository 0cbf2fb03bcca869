package jp.mikiwame.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Conclusion;

/** The assessment as JSON: complete, and the same bytes for the same assessment. */
public final class AssessmentJson {

  /** Name of the file in an output folder. */
  public static final String FILE = "assessment.json";

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // Methods such as isHit() say what the data mean; they are no data of their own.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .addMixIn(Conclusion.class, Kinds.class)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Conclusion.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Conclusion.TakeOver.class, name = "takeOver"),
    @JsonSubTypes.Type(value = Conclusion.Checking.class, name = "checking"),
    @JsonSubTypes.Type(value = Conclusion.Gate.class, name = "gate"),
    @JsonSubTypes.Type(value = Conclusion.Alternative.class, name = "alternative")
  })
  private interface Kinds {}

  /** The text is not an assessment of this format. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private AssessmentJson() {}

  /**
   * One line for each member, and for each entry of the long lists, so that texts can be compared.
   */
  public static String write(Assessment assessment) {
    return write(MAPPER.valueToTree(assessment));
  }

  /** Any document of this program in the same form. */
  static String write(JsonNode document) {
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      members.add("\"" + member.getKey() + "\": " + lines(member.getValue()));
    }
    return withoutSteering("{\n" + String.join(",\n", members) + "\n}\n");
  }

  /** Characters that steer a terminal or hide in an editor are written as escapes. */
  private static String withoutSteering(String json) {
    return SteeringEscapes.STEERING
        .matcher(json)
        .replaceAll(found -> "\\" + SteeringEscapes.escape(found.group().charAt(0)));
  }

  private static String lines(JsonNode value) {
    if (!value.isArray()) {
      return value.toString();
    }
    List<String> entries = new ArrayList<>();
    value.forEach(entry -> entries.add(entry.toString()));
    return "[\n" + String.join(",\n", entries) + "\n]";
  }

  public static Assessment read(String text) throws Unreadable {
    try {
      Assessment assessment = MAPPER.readValue(text, Assessment.class);
      if (assessment == null || !Assessment.FORMAT_VERSION.equals(assessment.formatVersion())) {
        throw new Unreadable("Another format version", null);
      }
      return assessment;
    } catch (JsonProcessingException e) {
      throw new Unreadable("No assessment", e);
    }
  }
}
