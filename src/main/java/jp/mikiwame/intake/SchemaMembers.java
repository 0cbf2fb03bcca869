package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.InventoryMember;
import jp.mikiwame.model.InventoryMember.Form;

/** Reads out of the schema what people have to know to fill an inventory in. */
final class SchemaMembers {

  private final JsonNode schema;

  SchemaMembers(JsonNode schema) {
    this.schema = schema;
  }

  List<InventoryMember> all() {
    List<InventoryMember> members = new ArrayList<>();
    for (Part part : Part.values()) {
      JsonNode object = schema.at(part.pointer());
      List<String> required = words(object.path("required"));
      for (Map.Entry<String, JsonNode> member : object.path("properties").properties()) {
        String key = member.getKey();
        members.add(member(part.home(), key, resolved(member.getValue()), required.contains(key)));
      }
    }
    return members;
  }

  private InventoryMember member(String home, String key, JsonNode described, boolean required) {
    List<String> types = types(described);
    List<String> choices = choices(described);
    boolean nullable = types.contains("null") || choices.contains("null");
    List<String> words = choices.stream().filter(word -> !word.equals("null")).toList();
    return new InventoryMember(
        home,
        key,
        form(described, types),
        required,
        nullable,
        CodeWords.OF_MODEL.typed(key, words),
        described.path("description").asText());
  }

  private JsonNode resolved(JsonNode member) {
    return member.has("$ref") ? schema.at(member.get("$ref").asText().substring(1)) : member;
  }

  private static Form form(JsonNode described, List<String> types) {
    if (types.contains("number") || types.contains("integer")) {
      return described.path("maximum").asInt() == 1 ? Form.SHARE : Form.NUMBER;
    }
    if (described.has("enum")) {
      return Form.CHOICE;
    }
    return switch (types.get(0)) {
      case "boolean" -> Form.YES_NO;
      case "array" -> Form.LIST;
      case "object" -> Form.OBJECT;
      default -> described.has("format") ? Form.DATE : Form.TEXT;
    };
  }

  private static List<String> types(JsonNode described) {
    JsonNode type = described.path("type");
    return type.isArray() ? words(type) : List.of(type.asText());
  }

  private static List<String> choices(JsonNode described) {
    return words(described.has("items") ? described.at("/items/enum") : described.path("enum"));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
