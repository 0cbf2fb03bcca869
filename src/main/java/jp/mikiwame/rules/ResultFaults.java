package jp.mikiwame.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Where the faults of a file of results are gathered, with pointers but still without lines. */
record ResultFaults(String file, List<Notice> notices) {

  void at(String pointer, String code, Map<String, Object> values) {
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((name, value) -> shown.put(name, FaultSink.shortened(value)));
    notices.add(Notice.error(code, new Place(file, 1, 1, pointer), shown));
  }

  /** Reports the members that an object may not have. */
  void unknownMembers(JsonNode object, String pointer, List<String> allowed) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      if (!allowed.contains(name)) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        Map<String, Object> values = suggesting(name, allowed);
        values.put("member", name);
        values.put("allowed", String.join(", ", allowed));
        at(pointer + "/" + escaped, "member-unknown", values);
      }
    }
  }

  /** Reports a value that is not of the type {@code allowed}. */
  void wrongType(String pointer, String member, JsonNode value, String allowed) {
    at(pointer, "type-wrong", Map.of("member", member, "value", shown(value), "allowed", allowed));
  }

  /** Values of a fault, with the known word that was probably meant. */
  static Map<String, Object> suggesting(String word, List<String> known) {
    Map<String, Object> values = new LinkedHashMap<>();
    Suggestion.closest(word, known).ifPresent(best -> values.put("suggestion", best));
    return values;
  }

  /** A value as it stands in the file, without what it holds. */
  static String shown(JsonNode value) {
    return value.isContainerNode() ? value.isArray() ? "[ … ]" : "{ … }" : value.toString();
  }
}
