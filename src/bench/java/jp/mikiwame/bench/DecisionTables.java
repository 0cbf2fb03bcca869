package jp.mikiwame.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;

/**
 * Our criteria as decision tables, written from the rules folder so that they are the same rules:
 * one table a criterion, one row a grade, all rows that match are told.
 */
final class DecisionTables {

  static final String GRADE = "grade";

  private static final String NAMESPACE = "urn:mikiwame:bench";

  private DecisionTables() {}

  /** Name of a criterion's decision. */
  static String nameOf(Criterion criterion) {
    return criterion.id().toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * DMN 1.3.
   *
   * @param language of the cells; null for the engine's own, which is FEEL
   */
  static String dmn(List<Criterion> criteria, String language, Function<Condition, String> cell) {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            id="mikiwame" name="mikiwame" namespace="%s">
        """
            .formatted(NAMESPACE));
    Map<String, Condition> inputs = new LinkedHashMap<>();
    criteria.forEach(criterion -> inputs.putAll(inputs(criterion)));
    inputs.forEach(
        (name, condition) ->
            xml.append(
                "<inputData id=\"in_%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>%n"
                    .formatted(name, name, name, type(condition))));
    criteria.forEach(criterion -> decision(criterion, language, cell, xml));
    return xml.append("</definitions>\n").toString();
  }

  private static void decision(
      Criterion criterion, String language, Function<Condition, String> cell, StringBuilder xml) {
    String name = nameOf(criterion);
    String spoken = language == null ? "" : " expressionLanguage=\"" + language + "\"";
    Map<String, Condition> inputs = inputs(criterion);
    xml.append("<decision id=\"%s\" name=\"%s\">%n".formatted(name, name));
    xml.append("<variable name=\"%s\"/>%n".formatted(name));
    for (String input : inputs.keySet()) {
      xml.append(
          "<informationRequirement id=\"%s_%s\"><requiredInput href=\"#in_%s\"/></informationRequirement>%n"
              .formatted(name, input, input));
    }
    xml.append("<decisionTable id=\"%s_table\" hitPolicy=\"COLLECT\">%n".formatted(name));
    inputs.forEach(
        (input, condition) ->
            xml.append(
                "<input id=\"%s_%s_input\"><inputExpression id=\"%s_%s_expression\" typeRef=\"%s\"%s><text>%s</text></inputExpression></input>%n"
                    .formatted(name, input, name, input, type(condition), spoken, input)));
    xml.append(
        "<output id=\"%s_output\" name=\"%s\" typeRef=\"string\"/>%n".formatted(name, GRADE));
    for (Rule grade : criterion.grades()) {
      String id = grade.id().toLowerCase(Locale.ROOT);
      xml.append("<rule id=\"%s\">%n".formatted(id));
      int i = 0;
      for (String input : inputs.keySet()) {
        String text = cell.apply(inputs(grade).get(input));
        xml.append(
            "<inputEntry id=\"%s_%d\"%s><text>%s</text></inputEntry>%n"
                .formatted(id, i++, spoken, escaped(text)));
      }
      xml.append(
          "<outputEntry id=\"%s_out\"%s><text>\"%s\"</text></outputEntry>%n"
              .formatted(id, spoken, grade.id()));
      xml.append("</rule>\n");
    }
    xml.append("</decisionTable></decision>\n");
  }

  /** A decision graph of GoRules. */
  static String jdm(List<Criterion> criteria) {
    ObjectNode graph = new ObjectMapper().createObjectNode();
    graph.put("contentType", "application/vnd.gorules.decision");
    ArrayNode nodes = graph.putArray("nodes");
    ArrayNode edges = graph.putArray("edges");
    node("in", "inputNode", nodes);
    node("out", "outputNode", nodes);
    for (Criterion criterion : criteria) {
      String name = nameOf(criterion);
      table(criterion, node(name, "decisionTableNode", nodes).putObject("content"));
      edges.addObject().put("id", "to_" + name).put("sourceId", "in").put("targetId", name);
      edges.addObject().put("id", "of_" + name).put("sourceId", name).put("targetId", "out");
    }
    return graph.toPrettyString();
  }

  private static ObjectNode node(String name, String type, ArrayNode nodes) {
    ObjectNode node = nodes.addObject().put("id", name).put("name", name).put("type", type);
    node.putObject("position").put("x", 0).put("y", 0);
    return node;
  }

  private static void table(Criterion criterion, ObjectNode content) {
    content.put("hitPolicy", "collect").put("outputPath", nameOf(criterion));
    content.put("executionMode", "single").put("passThrough", false);
    for (String input : inputs(criterion).keySet()) {
      content.withArray("inputs").addObject().put("id", input).put("name", input);
    }
    content
        .withArray("outputs")
        .addObject()
        .put("id", GRADE)
        .put("name", GRADE)
        .put("field", GRADE);
    for (Rule grade : criterion.grades()) {
      ObjectNode row = content.withArray("rules").addObject().put("_id", grade.id());
      inputs(grade).forEach((input, condition) -> row.put(input, Cells.zen(condition)));
      row.put(GRADE, '"' + grade.id() + '"');
    }
  }

  private static Map<String, Condition> inputs(Criterion criterion) {
    Map<String, Condition> inputs = new LinkedHashMap<>();
    criterion.grades().forEach(grade -> inputs.putAll(inputs(grade)));
    return inputs;
  }

  private static Map<String, Condition> inputs(Rule grade) {
    Map<String, Condition> inputs = new LinkedHashMap<>();
    for (Condition condition : grade.conditions()) {
      if (inputs.put(AnswerTable.nameOf(condition.path()), condition) != null) {
        throw new IllegalStateException(
            "A rule looks at one answer twice (rule %s)".formatted(grade.id()));
      }
    }
    return inputs;
  }

  private static String type(Condition condition) {
    String operand = condition.comparisons().get(0).operands().get(0);
    if (operand.matches("true|false")) {
      return "boolean";
    }
    return operand.matches("[-\\d.]+") ? "number" : "string";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
