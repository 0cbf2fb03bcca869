package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Understands texts as offices type them: stray spaces (also full-width ones) around any text, and
 * full-width letters and digits in identifiers, dates and code words. Names keep their characters.
 */
final class TextCleaner {

  private final Set<String> codeMembers;

  TextCleaner(Set<String> codeMembers) {
    this.codeMembers = codeMembers;
  }

  /** Cleans the tree in place. */
  void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        boolean code = codeMembers.contains(member.getKey());
        object.set(member.getKey(), cleaned(member.getValue(), code));
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(this::clean);
    }
  }

  private JsonNode cleaned(JsonNode value, boolean code) {
    if (value.isTextual()) {
      return TextNode.valueOf(cleaned(value.textValue(), code));
    }
    if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, cleaned(array.get(i), code));
      }
      return array;
    }
    clean(value);
    return value;
  }

  private static String cleaned(String text, boolean code) {
    String stripped = text.strip();
    return code ? Normalizer.normalize(stripped, Normalizer.Form.NFKC) : stripped;
  }
}
