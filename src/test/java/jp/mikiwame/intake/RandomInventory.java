package jp.mikiwame.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Random inventories of all that the published schema allows, as texts that may be spoilt. */
final class RandomInventory {

  /** What people and programs write in the place of a value. */
  private static final List<String> ODD_VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "-0.0",
          "1",
          "1.0",
          "2.5",
          "-1",
          "12",
          "13",
          "0.1",
          "1e0",
          "1E2",
          "1e400",
          "-1e400",
          "1e-400",
          "1000001",
          "60000",
          "60000.0",
          "60000.5",
          "2147483648",
          "9007199254740993",
          "123456789012345678901234567890",
          "100000000",
          "10000000000",
          "10000000001",
          "0.30000000000000004",
          "4.9e-324",
          "\"\"",
          "\" \"",
          "\"10\"",
          "\"１０\"",
          "\"A-1\"",
          "\"Ａ－０１\"",
          "\" A-1\"",
          "\"A-1\\u3000\"",
          "\"A\\u200b1\"",
          "\"\\ud800\"",
          "\"a\\udc00b\"",
          "\"\\ud83d\\ude00\"",
          "\"😀\"",
          "\"𠮷野\"",
          "\"か\\u3099\"",
          "\"ｶﾞ\"",
          "\"\\u00a0名\"",
          "\"名\\u0085\"",
          "\"名 \\u0085\"",
          "\"a\\nb\"",
          "\"\\tb\"",
          "\"\\u0000\"",
          "\"YES\"",
          "\"Yes\"",
          "\"ＹＥＳ\"",
          "\" YES \"",
          "\"NONE\"",
          "\"MONTHLY\"",
          "\"ENTRY\"",
          "\"\\u0059ES\"",
          "\"2026-02-29\"",
          "\"2026-02-28\"",
          "\"２０２６-０２-２８\"",
          "\"0000-01-01\"",
          "\"税務課\"",
          "\"税務\"",
          "\"s1\"",
          "\"s9\"",
          "\"Ｓ1\"",
          "[]",
          "{}",
          "[null]",
          "[\"s1\"]",
          "[\"s1\",\"s1\"]",
          "[\"s1\",\"ｓ1\"]",
          "[\"s9\",\"s2\"]",
          "[1,1.0]",
          "[1,1]",
          "[12,1]",
          "[1.0]",
          "{\"low\":1,\"likely\":2,\"high\":3}",
          "{\"low\":3,\"likely\":2,\"high\":1}",
          "{\"low\":1,\"likely\":1}",
          "{\"low\":-0.0,\"likely\":0,\"high\":0}",
          "{\"low\":1,\"low\":1,\"likely\":2,\"high\":3}",
          "[[[[]]]]",
          "\"" + "長".repeat(201) + "\"",
          "\"" + "x".repeat(201) + "\"",
          "\"" + "x".repeat(200) + "\"");

  /** What does not even look like a value. */
  private static final List<String> NO_VALUES =
      List.of("NaN", "Infinity", "-", "01", "１", "+1", "'a'", "\"", "", ",", "}", "]", "\"a\nb\"");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Random random;
  private final JsonNode schema;

  RandomInventory(long seed) {
    this.random = new Random(seed);
    try (var in = InventorySchema.class.getResourceAsStream("inventory.schema.json")) {
      this.schema = MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sound inventory, but for what no schema sees. */
  ObjectNode sound(int tasks) {
    ObjectNode inventory = MAPPER.createObjectNode();
    inventory.putObject("organization").put("name", "見本市");
    if (random.nextBoolean()) {
      inventory.put("surveyedOn", "2026-10-01").put("workingDaysPerYear", 240.5);
    }
    if (random.nextBoolean()) {
      ArrayNode departments = inventory.putArray("departments");
      departments.addObject().put("name", "税務課").put("staffCount", random.nextInt(4000));
      departments.addObject().put("name", "市民課").put("staffCount", random.nextInt(40) + 0.5);
    }
    ArrayNode systems = inventory.putArray("systems");
    for (int i = 1; i <= 4; i++) {
      ObjectNode system = (ObjectNode) value(schema.at("/$defs/system"), "");
      systems.add(system.put("id", "s" + i));
    }
    ArrayNode all = inventory.putArray("tasks");
    for (int i = 0; i < tasks; i++) {
      ObjectNode task = (ObjectNode) value(schema.at("/$defs/task"), "");
      // Now and then the number of another.
      all.add(task.put("id", "A-" + (random.nextInt(40) == 0 ? random.nextInt(tasks) : i)));
    }
    return inventory;
  }

  /** The text of a tree with blanks as people and programs leave them. */
  String text(JsonNode tree) {
    String text = random.nextBoolean() ? tree.toString() : tree.toPrettyString();
    return switch (random.nextInt(4)) {
      case 0 -> text.replace("\n", "\r\n");
      case 1 -> text.replace("\n", "\r");
      case 2 -> "\uFEFF" + text + "\n\n";
      default -> text;
    };
  }

  /** A text with something odd in it. */
  String spoilt(String text) {
    List<int[]> values = values(text);
    int[] chosen = values.get(random.nextInt(values.size()));
    String before = text.substring(0, chosen[0]);
    String value = text.substring(chosen[0], chosen[1]);
    String after = text.substring(chosen[1]);
    return switch (random.nextInt(12)) {
      case 0 -> before + pick(NO_VALUES) + after;
      case 1 -> before + value + ",\"odd\":" + pick(ODD_VALUES) + after;
      case 2 -> before + value + ",\"kind\":\"ENTRY\",\"kind\":\"ENTRY\"" + after;
      case 3 -> before + value.replace("e", "\\u0065") + after;
      case 4 -> before + value.replace("\"", "\"　") + after;
      default -> before + pick(ODD_VALUES) + after;
    };
  }

  /** Where the simple values of a text start and end. */
  private static List<int[]> values(String text) {
    List<int[]> values = new ArrayList<>();
    var found =
        java.util.regex.Pattern.compile(
                "(?<=[:,\\[]) *(\"[^\"\\\\]*\"|[-0-9.eE]+|true|null)(?=[,}\\]\\s])")
            .matcher(text);
    while (found.find()) {
      values.add(new int[] {found.start(1), found.end(1)});
    }
    return values;
  }

  private JsonNode value(JsonNode described, String member) {
    if (described.has("$ref")) {
      return value(schema.at(described.get("$ref").asText().substring(1)), member);
    }
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (described.has("enum")) {
      return described.get("enum").get(random.nextInt(described.get("enum").size()));
    }
    JsonNode type = described.get("type");
    String kind = (type.isArray() ? type.get(random.nextInt(type.size())) : type).asText();
    return switch (kind) {
      case "null" -> make.nullNode();
      case "boolean" -> make.booleanNode(random.nextBoolean());
      case "integer" -> make.numberNode((int) number(described, random.nextInt(4)));
      case "number" -> number(described);
      case "array" -> list(described, member);
      case "object" -> object(described);
      default -> make.textNode(described.has("format") ? "2027-01-04" : text(member));
    };
  }

  private JsonNode number(JsonNode described) {
    double value = number(described, random.nextInt(6));
    return random.nextBoolean()
        ? JsonNodeFactory.instance.numberNode((int) value)
        : JsonNodeFactory.instance.numberNode(value);
  }

  private double number(JsonNode described, int choice) {
    double least = described.get("minimum").asDouble();
    double most = described.get("maximum").asDouble();
    return switch (choice) {
      case 0 -> least;
      case 1 -> most;
      default -> least + (most - least) * Math.pow(random.nextDouble(), 8);
    };
  }

  private ArrayNode list(JsonNode described, String member) {
    ArrayNode list = MAPPER.createArrayNode();
    int fewest = described.path("minItems").asInt(0);
    for (int i = fewest + random.nextInt(3); i > 0; i--) {
      JsonNode entry = value(described.get("items"), member);
      boolean repeats = list.valueStream().anyMatch(entry::equals);
      if (!repeats || !described.path("uniqueItems").asBoolean()) {
        list.add(entry);
      }
    }
    return list;
  }

  private ObjectNode object(JsonNode described) {
    ObjectNode object = MAPPER.createObjectNode();
    TreeSet<String> required = new TreeSet<>();
    described.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> member : described.get("properties").properties()) {
      if (required.contains(member.getKey()) || random.nextInt(3) > 0) {
        object.set(member.getKey(), value(member.getValue(), member.getKey()));
      }
    }
    if (object.has("likely")) {
      double low = object.get("low").asDouble() / 3;
      object.put("low", low).put("likely", low + 1).put("high", low + 2.5);
    }
    return object;
  }

  private String text(String member) {
    return switch (member) {
      case "systems" -> "s" + (1 + random.nextInt(4));
      case "department" -> pick(List.of("税務課", "市民課", "市民", "総務課"));
      case "id" -> "手順-" + random.nextInt(100);
      default -> pick(List.of("申請書の入力", "照合", "Excel への転記（㈱・①）", "戸籍の附票", "a"));
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
