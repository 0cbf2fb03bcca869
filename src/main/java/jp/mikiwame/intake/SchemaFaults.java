package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.mikiwame.model.Severity;

/** Turns what the schema validator found into faults with what a reader needs to mend them. */
final class SchemaFaults {

  private final JsonNode schema;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  SchemaFaults(JsonNode schema) {
    this.schema = schema;
  }

  void add(Error error) {
    Fault fault = fault(error);
    // The validator reports each repetition in a list; once is enough.
    if (seen.add(fault.code() + " " + fault.placePointer() + " " + fault.values().get("member"))) {
      faults.add(fault);
    }
  }

  /** All faults; a member that is missing because its name is misspelt is reported once. */
  List<Fault> all() {
    Set<String> misspelt = new HashSet<>();
    for (Fault fault : faults) {
      if (fault.code().equals("member-unknown")) {
        misspelt.add(fault.pointer() + " " + fault.values().get("suggestion"));
      }
    }
    return faults.stream()
        .filter(
            fault ->
                !fault.code().equals("member-missing")
                    || !misspelt.contains(fault.pointer() + " " + fault.values().get("member")))
        .toList();
  }

  private Fault fault(Error error) {
    String pointer = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "required" -> missing(error, pointer);
      case "additionalProperties" -> unknown(error, pointer);
      case "enum" -> notAmong(error, pointer);
      default -> Fault.error(code(error), pointer, values(error, pointer));
    };
  }

  private static Map<String, Object> values(Error error, String pointer) {
    Map<String, Object> values = new LinkedHashMap<>();
    String[] segments = pointer.split("/");
    String last = segments[segments.length - 1];
    boolean item = last.matches("\\d+") && segments.length > 1;
    values.put("member", item ? segments[segments.length - 2] : last);
    if (item) {
      values.put("position", Integer.parseInt(last) + 1);
    }
    values.put("value", shown(error.getInstanceNode()));
    values.put("allowed", words(error.getSchemaNode()));
    return values;
  }

  private Fault missing(Error error, String pointer) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("member", error.getProperty());
    JsonNode object = schema.at(objectOf(error));
    if (allowsNull(object.path("properties").path(error.getProperty()))) {
      values.put("variant", "nullable");
    }
    return Fault.error("member-missing", pointer, values);
  }

  private boolean allowsNull(JsonNode member) {
    JsonNode resolved =
        member.has("$ref") ? schema.at(member.get("$ref").asText().substring(1)) : member;
    return words(resolved.path("type")).contains("null")
        || wordList(resolved.path("enum")).contains("null");
  }

  private Fault unknown(Error error, String pointer) {
    String name = error.getProperty();
    Set<String> known = membersOf(schema.at(objectOf(error)));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("member", shortened(name));
    values.put("allowed", String.join(", ", known));
    suggest(name, known, values);
    homeOf(name)
        .ifPresent(
            home -> {
              values.put("home", home);
              values.put("variant", "elsewhere");
            });
    return new Fault(Severity.ERROR, "member-unknown", pointer, name, values);
  }

  /** The kind of object that has a member of this name, if it is not the one at hand. */
  private Optional<String> homeOf(String member) {
    for (Map.Entry<String, JsonNode> kind : schema.path("$defs").properties()) {
      if (kind.getValue().path("properties").has(member)) {
        return Optional.of(kind.getKey());
      }
    }
    return Optional.empty();
  }

  private Fault notAmong(Error error, String pointer) {
    Map<String, Object> values = values(error, pointer);
    List<String> words = wordList(error.getSchemaNode());
    values.put("allowed", CodeWords.OF_MODEL.typed(String.valueOf(values.get("member")), words));
    suggest(error.getInstanceNode().asText(), words, values);
    return Fault.error("value-not-allowed", pointer, values);
  }

  private static void suggest(String word, Collection<String> known, Map<String, Object> values) {
    Suggestion.closest(word, known).ifPresent(best -> values.put("suggestion", best));
  }

  private static String code(Error error) {
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "type" -> typeCode(error);
      case "minimum" -> value.doubleValue() < 0 ? "number-negative" : "number-too-small";
      case "maximum" -> error.getSchemaNode().asInt() == 1 ? "share-above-one" : "number-too-large";
      case "minLength" -> "text-empty";
      case "maxLength" -> "text-too-long";
      case "minItems" -> "list-empty";
      case "maxItems" -> "list-too-long";
      case "uniqueItems" -> "list-repeats";
      case "format" ->
          value.asText().matches("\\d{4}-\\d{2}-\\d{2}") ? "date-impossible" : "date-form";
      case "pattern" -> "organization-code-form";
      default -> "value-not-allowed";
    };
  }

  /** A number in quotes is the most common slip of all, so it has a message of its own. */
  private static String typeCode(Error error) {
    String allowed = words(error.getSchemaNode());
    boolean wantsNumber = allowed.contains("number") || allowed.contains("integer");
    return wantsNumber && error.getInstanceNode().isTextual() ? "number-as-text" : "type-wrong";
  }

  /** Where in the schema the object stands whose keyword was violated. */
  private static String objectOf(Error error) {
    String fragment = String.valueOf(error.getSchemaLocation().getFragment());
    return fragment.substring(0, fragment.lastIndexOf('/'));
  }

  private static Set<String> membersOf(JsonNode object) {
    Set<String> known = new TreeSet<>();
    object.path("properties").fieldNames().forEachRemaining(known::add);
    return known;
  }

  private static String words(JsonNode schemaNode) {
    return schemaNode.isArray() ? String.join(", ", wordList(schemaNode)) : schemaNode.asText();
  }

  private static List<String> wordList(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String shown(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "[ … ]" : "{ … }";
    }
    return value.isTextual()
        ? '"' + shortened(value.textValue()) + '"'
        : shortened(value.toString());
  }

  /** A text cut to what a message can hold, with its full length. */
  static String shortened(String text) {
    int longest = 40;
    return text.length() <= longest
        ? text
        : text.substring(0, longest) + "… (" + text.length() + ")";
  }
}
