package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mikiwame.intake.Suggestion;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Operator;

/**
 * Reads the constraints of one pattern: {@code $name : path}, {@code $name : path op literal} and
 * {@code $name op literal}, nothing else.
 */
final class ConditionReader {

  private static final String PATH = "[A-Za-z][\\w.]*(?:\\([^()]*\\))?";
  private static final Pattern BOUND =
      Pattern.compile("\\$([a-zA-Z]\\w*)\\s*:\\s*(" + PATH + ")\\s*(.*)", Pattern.DOTALL);
  private static final Pattern AGAIN =
      Pattern.compile("\\$([a-zA-Z]\\w*)\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern COMPARISON =
      Pattern.compile("(==|!=|>=|<=|>|<)\\s*([\\w.+-]+)", Pattern.DOTALL);
  private static final Pattern ONE_OF = Pattern.compile("in\\s*\\(([^()]+)\\)", Pattern.DOTALL);

  private final FaultSink faults;
  private final Class<?> fact;
  private final Map<String, Condition> conditions = new LinkedHashMap<>();

  ConditionReader(Class<?> fact, FaultSink faults) {
    this.fact = fact;
    this.faults = faults;
  }

  /** What was read, in the order of the rule. */
  List<Condition> conditions() {
    return List.copyOf(conditions.values());
  }

  void read(String text, int line, int column) {
    Matcher bound = BOUND.matcher(text);
    Matcher again = AGAIN.matcher(text);
    if (bound.matches()) {
      bind(bound.group(1), bound.group(2), bound.group(3), line, column);
    } else if (again.matches() && conditions.containsKey(again.group(1))) {
      Condition known = conditions.get(again.group(1));
      add(known, again.group(2), line, column);
    } else if (again.matches()) {
      faults.at(line, column, "rule-name-unbound", Map.of("name", "$" + again.group(1)));
    } else {
      faults.at(line, column, "rule-condition-form", Map.of("text", text));
    }
  }

  private void bind(String name, String path, String rest, int line, int column) {
    if (conditions.containsKey(name)) {
      faults.at(line, column, "rule-name-twice", Map.of("name", "$" + name));
      return;
    }
    String normalized = path.replaceAll("\\s+", "").replace(",", ", ");
    add(new Condition(name, normalized, List.of()), rest, line, column);
  }

  private void add(Condition condition, String rest, int line, int column) {
    conditions.put(condition.name(), condition);
    try {
      Class<?> type = FactPath.of(fact, condition.path()).type();
      if (!rest.isBlank()) {
        Comparison comparison = comparison(rest.strip(), line, column);
        if (comparison != null && fits(comparison, type, line, column)) {
          Stream<Comparison> all =
              Stream.concat(condition.comparisons().stream(), Stream.of(comparison));
          conditions.put(
              condition.name(), new Condition(condition.name(), condition.path(), all.toList()));
        }
      }
    } catch (FactPath.Unknown unknown) {
      report(unknown, line, column);
    }
  }

  private Comparison comparison(String text, int line, int column) {
    Matcher simple = COMPARISON.matcher(text);
    Matcher oneOf = ONE_OF.matcher(text);
    if (simple.matches()) {
      return new Comparison(operator(simple.group(1)), List.of(simple.group(2)));
    }
    if (oneOf.matches()) {
      List<String> operands = Stream.of(oneOf.group(1).split(",")).map(String::strip).toList();
      return new Comparison(Operator.ONE_OF, operands);
    }
    faults.at(line, column, "rule-condition-form", Map.of("text", text));
    return null;
  }

  private boolean fits(Comparison comparison, Class<?> type, int line, int column) {
    boolean equality =
        Set.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.ONE_OF).contains(comparison.operator());
    List<String> wrong = new ArrayList<>();
    for (String operand : comparison.operands()) {
      boolean fits =
          type.isEnum()
              ? equality && isConstant(type, operand, line, column)
              : type == Boolean.class
                  ? equality && Set.of("true", "false").contains(operand)
                  : Number.class.isAssignableFrom(type) && isNumber(operand);
      if (!fits) {
        wrong.add(operand);
      }
    }
    boolean alreadySaid = type.isEnum() && equality;
    if (!wrong.isEmpty() && !alreadySaid) {
      faults.at(
          line,
          column,
          "rule-comparison-type",
          Map.of("text", comparison.text(), "type", type.getSimpleName()));
    }
    return wrong.isEmpty();
  }

  private boolean isConstant(Class<?> type, String operand, int line, int column) {
    try {
      FactPath.constant(type, operand);
      return true;
    } catch (FactPath.Unknown unknown) {
      report(unknown, line, column);
      return false;
    }
  }

  private static boolean isNumber(String operand) {
    return operand.matches("-?\\d+(\\.\\d+)?");
  }

  private static Operator operator(String symbol) {
    return Stream.of(Operator.values()).filter(o -> o.symbol().equals(symbol)).findFirst().get();
  }

  private void report(FactPath.Unknown unknown, int line, int column) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("word", unknown.word());
    values.put("owner", unknown.owner());
    Suggestion.closest(unknown.word(), unknown.known())
        .ifPresentOrElse(
            best -> values.put("suggestion", best),
            () -> values.put("allowed", String.join(", ", unknown.known())));
    faults.at(line, column, "rule-field-unknown", values);
  }
}
