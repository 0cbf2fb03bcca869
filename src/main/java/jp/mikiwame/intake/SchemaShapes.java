package jp.mikiwame.intake;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mikiwame.intake.Shape.Items;
import jp.mikiwame.intake.Shape.Member;
import jp.mikiwame.intake.Shape.Members;
import jp.mikiwame.intake.Shape.Numbers;
import jp.mikiwame.intake.Shape.Texts;

/** Makes shapes of the published schema, so that no bound and no word is written twice. */
final class SchemaShapes {

  /** What is understood here. Another keyword would go unheeded, so it must not be there. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "enum",
          "format",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems");

  private final JsonNode schema;
  private final Set<String> codeMembers;
  private final Map<Part, Shape> shapes = new EnumMap<>(Part.class);

  private SchemaShapes(JsonNode schema, Set<String> codeMembers) {
    this.schema = schema;
    this.codeMembers = codeMembers;
  }

  /**
   * The shape of each kind of object.
   *
   * @param codeMembers those that hold a code rather than a text
   */
  static Map<Part, Shape> of(JsonNode schema, Set<String> codeMembers) {
    SchemaShapes made = new SchemaShapes(schema, codeMembers);
    made.shape(schema, "", "");
    return made.shapes;
  }

  private Shape shape(JsonNode described, String pointer, String member) {
    if (described.has("$ref")) {
      String target = described.get("$ref").asText().substring(1);
      return shape(schema.at(target), target, member);
    }
    described
        .fieldNames()
        .forEachRemaining(keyword -> require(KEYWORDS.contains(keyword), pointer, keyword));
    Set<String> types = types(described);
    boolean number = types.contains("number") || types.contains("integer");
    Members members = types.contains("object") ? members(described, pointer) : null;
    Shape shape =
        new Shape(
            types.contains("null"),
            types.contains("boolean"),
            number ? numbers(described, types) : null,
            types.contains("string") ? texts(described, member) : null,
            described.has("enum") ? words(described, member) : null,
            types.contains("array") ? items(described, pointer, member) : null,
            members);
    if (members != null) {
      shapes.put(members.part(), shape);
    }
    return shape;
  }

  private static Set<String> types(JsonNode described) {
    Set<String> types = new HashSet<>();
    JsonNode type = described.path("type");
    type.forEach(each -> types.add(each.asText()));
    if (type.isTextual()) {
      types.add(type.asText());
    }
    described.path("enum").forEach(word -> types.add(word.isNull() ? "null" : "word"));
    return Set.copyOf(types);
  }

  private static Numbers numbers(JsonNode described, Set<String> types) {
    return new Numbers(
        described.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
        described.path("maximum").asDouble(Double.POSITIVE_INFINITY),
        types.contains("integer"));
  }

  private Texts texts(JsonNode described, String member) {
    JsonNode format = described.path("format");
    require(format.isMissingNode() || format.asText().equals("date"), member, "format");
    return new Texts(
        described.path("minLength").asInt(0),
        described.path("maxLength").asInt(Integer.MAX_VALUE),
        codeMembers.contains(member),
        described.has("format"),
        described.has("pattern") ? Pattern.compile(described.get("pattern").asText()) : null);
  }

  private Words words(JsonNode described, String member) {
    List<String> words = new ArrayList<>();
    described.get("enum").forEach(word -> words.add(word.textValue()));
    words.removeIf(word -> word == null);
    return new Words(
        words, words.stream().map(word -> CodeWords.OF_MODEL.constant(member, word)).toList());
  }

  private Items items(JsonNode described, String pointer, String member) {
    return new Items(
        shape(described.get("items"), pointer + "/items", member),
        described.path("minItems").asInt(0),
        described.path("maxItems").asInt(Integer.MAX_VALUE),
        described.path("uniqueItems").asBoolean(false));
  }

  private Members members(JsonNode described, String pointer) {
    Part part = partAt(pointer);
    require(described.path("additionalProperties").isBoolean(), pointer, "additionalProperties");
    require(!described.get("additionalProperties").asBoolean(), pointer, "additionalProperties");
    Map<String, Integer> components = components(part);
    Map<String, Member> byName = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : described.get("properties").properties()) {
      String name = each.getKey();
      int component = components.computeIfAbsent(name, other -> components.size());
      Shape shape = shape(each.getValue(), pointer + "/properties/" + name, name);
      byName.put(name, new Member(new SerializedString(name), component, shape));
    }
    long required = 0;
    for (JsonNode name : described.path("required")) {
      required |= 1L << components.get(name.asText());
    }
    require(components.size() <= Long.SIZE, pointer, "properties");
    return new Members(part, byName, required, components.size());
  }

  private static Map<String, Integer> components(Part part) {
    Map<String, Integer> components = new HashMap<>();
    Stream.of(part.type().getRecordComponents())
        .forEach(component -> components.put(component.getName(), components.size()));
    return components;
  }

  private static Part partAt(String pointer) {
    return Stream.of(Part.values())
        .filter(part -> part.pointer().equals(pointer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No part of the model is at " + pointer));
  }

  private static void require(boolean holds, String pointer, String keyword) {
    if (!holds) {
      throw new IllegalStateException(
          "The schema uses %s at %s in a way that reading does not know"
              .formatted(keyword, pointer));
    }
  }
}
