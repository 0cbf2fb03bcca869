package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.mikiwame.model.Severity;

/** The published schema: the one home of what an inventory may contain. */
public final class InventorySchema {

  private static final String RESOURCE = "inventory.schema.json";
  private static final int LONGEST_SHOWN_VALUE = 40;

  private final JsonNode document;
  private final Schema schema;

  private InventorySchema(JsonNode document, Schema schema) {
    this.document = document;
    this.schema = schema;
  }

  /** The schema that is published with the program. */
  public static InventorySchema load() {
    try (InputStream in = InventorySchema.class.getResourceAsStream(RESOURCE)) {
      JsonNode document = new ObjectMapper().readTree(in);
      SchemaRegistryConfig strictDates =
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      SchemaRegistry registry =
          SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder -> builder.schemaRegistryConfig(strictDates));
      SchemaLocation home = SchemaLocation.of(document.get("$id").asText());
      return new InventorySchema(document, registry.getSchema(home, document));
    } catch (IOException e) {
      throw new UncheckedIOException("The schema inside the program cannot be read", e);
    }
  }

  /** Faults of a whole inventory, in the order in which they were met. */
  List<Fault> faultsOf(JsonNode inventory) {
    List<Fault> faults = new ArrayList<>();
    for (Error error : schema.validate(inventory)) {
      faults.add(fault(error));
    }
    return faults;
  }

  /**
   * Members that hold a code rather than a text: an identifier, a date or a word from a fixed list.
   */
  Set<String> codeMembers() {
    Set<String> names = new TreeSet<>();
    collectCodes(document, names);
    return names;
  }

  private static void collectCodes(JsonNode schema, Set<String> names) {
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      JsonNode value = member.getValue();
      JsonNode item = value.has("items") ? value.get("items") : value;
      boolean reference = item.path("$ref").asText().endsWith("/ref");
      if (reference || item.has("enum") || item.has("format") || item.has("pattern")) {
        names.add(member.getKey());
      }
    }
    schema.forEach(child -> collectCodes(child, names));
  }

  private Fault fault(Error error) {
    String pointer = error.getInstanceLocation().toString();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("member", pointer.substring(pointer.lastIndexOf('/') + 1));
    if (error.getInstanceNode().isValueNode()) {
      values.put("value", shown(error.getInstanceNode()));
    }
    values.put("allowed", words(error.getSchemaNode()));
    return switch (error.getKeyword()) {
      case "required" -> missing(error, pointer);
      case "additionalProperties" -> unknown(error, pointer);
      case "type" -> Fault.error(typeCode(error), pointer, values);
      case "enum" -> {
        suggest(error.getInstanceNode().asText(), wordList(error.getSchemaNode()), values);
        yield Fault.error("value-not-allowed", pointer, values);
      }
      default -> Fault.error(codeOf(error), pointer, values);
    };
  }

  private static Fault missing(Error error, String pointer) {
    return Fault.error("member-missing", pointer, Map.of("member", error.getProperty()));
  }

  private Fault unknown(Error error, String pointer) {
    Set<String> known = new TreeSet<>();
    JsonNode object = document.at(parentOfKeyword(error));
    object.path("properties").fieldNames().forEachRemaining(known::add);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("member", shortened(error.getProperty()));
    values.put("allowed", String.join(", ", known));
    suggest(error.getProperty(), known, values);
    return new Fault(Severity.ERROR, "member-unknown", pointer, error.getProperty(), values);
  }

  private static void suggest(String word, Collection<String> known, Map<String, Object> values) {
    Suggestion.closest(word, known).ifPresent(best -> values.put("suggestion", best));
  }

  private static String codeOf(Error error) {
    boolean negative = error.getInstanceNode().doubleValue() < 0;
    return switch (error.getKeyword()) {
      case "minimum" -> negative ? "number-negative" : "number-too-small";
      case "maximum" -> "number-too-large";
      case "minLength" -> "text-empty";
      case "maxLength" -> "text-too-long";
      case "minItems" -> "list-empty";
      case "maxItems" -> "list-too-long";
      case "uniqueItems" -> "list-repeats";
      case "format" -> "date-impossible";
      default -> "value-not-allowed";
    };
  }

  /** A number in quotes is the most common slip of all, so it has a message of its own. */
  private static String typeCode(Error error) {
    String allowed = words(error.getSchemaNode());
    boolean wantsNumber = allowed.contains("number") || allowed.contains("integer");
    return wantsNumber && error.getInstanceNode().isTextual() ? "number-as-text" : "type-wrong";
  }

  private static String words(JsonNode schemaNode) {
    return schemaNode.isArray() ? String.join(", ", wordList(schemaNode)) : schemaNode.asText();
  }

  private static List<String> wordList(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  /** Where in the schema the object stands whose keyword was violated. */
  private static String parentOfKeyword(Error error) {
    String fragment = String.valueOf(error.getSchemaLocation().getFragment());
    return fragment.substring(0, fragment.lastIndexOf('/'));
  }

  private static String shown(JsonNode value) {
    return shortened(value.toString());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN_VALUE
        ? text
        : text.substring(0, LONGEST_SHOWN_VALUE) + "… (" + text.length() + ")";
  }
}
