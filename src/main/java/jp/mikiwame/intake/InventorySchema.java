package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.mikiwame.model.InventoryMember;

/** The published schema: the one home of what an inventory may contain. */
public final class InventorySchema {

  private static final String RESOURCE = "inventory.schema.json";

  private static final InventorySchema PUBLISHED = new InventorySchema(document());

  private final JsonNode document;
  private final Set<String> codeMembers = new TreeSet<>();
  private final Map<Part, Shape> shapes;

  /** Loading and compiling takes longer than reading a small inventory, and few have faults. */
  private static final class Validator {
    static final Schema SCHEMA = compiled(PUBLISHED.document);
  }

  private InventorySchema(JsonNode document) {
    this.document = document;
    collectCodes(document, codeMembers);
    this.shapes = SchemaShapes.of(document, codeMembers);
  }

  /** The schema that is published with the program. */
  public static InventorySchema load() {
    return PUBLISHED;
  }

  /** Every member that an inventory may have, in the order in which one is written. */
  public List<InventoryMember> members() {
    return new SchemaMembers(document).all();
  }

  /** Faults of a whole inventory, in the order in which they were met. */
  List<Fault> faultsOf(JsonNode inventory) {
    SchemaFaults faults = new SchemaFaults(document);
    Validator.SCHEMA.validate(inventory).forEach(faults::add);
    return faults.all();
  }

  /** What the schema allows, in a form in which values are read fast. */
  Shape shape(Part part) {
    return shapes.get(part);
  }

  /**
   * Members that hold a code rather than a text: an identifier, a date or a word from a fixed list.
   */
  Set<String> codeMembers() {
    return codeMembers;
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

  private static JsonNode document() {
    try (InputStream in = InventorySchema.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema inside the program cannot be read", e);
    }
  }

  private static Schema compiled(JsonNode document) {
    SchemaRegistryConfig strictDates =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(strictDates));
    SchemaLocation home = SchemaLocation.of(document.get("$id").asText());
    return registry.getSchema(home, document);
  }
}
