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
      Pattern.compile("\\$([a-zA-Z]\\w*)\\s*([^\\s:].*)", Pattern.DOTALL);
  private static final Pattern COMPARISON =
      Pattern.compile("(==|!=|>=|<=|>|<)\\s*([\\w.+-]+)", Pattern.DOTALL);
  private static final Pattern ONE_OF = Pattern.compile("in\\s*\\(([^()]+)\\)", Pattern.DOTALL);

  /** Numbers that mean the same to every reader: no octal digits, no overflow. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,9})?");

  /** Conditions of a rule, and values that a condition may list. */
  static final int MOST = 20;

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
    String oneLine = path.replaceAll("\\s+", "");
    add(new Condition(name, oneLine, List.of()), rest, line, column);
  }

  private void add(Condition condition, String rest, int line, int column) {
    String name = condition.name();
    conditions.put(name, condition);
    try {
      FactPath path = FactPath.of(fact, condition.path());
      List<Comparison> comparisons = new ArrayList<>(condition.comparisons());
      Comparison further = rest.isBlank() ? null : comparison(rest.strip(), line, column);
      if (further != null && fits(further, path.type(), line, column)) {
        comparisons.add(further);
      }
      // What will be compiled is the path as the model spells it, not as the file does.
      conditions.put(name, new Condition(name, path.text(), comparisons));
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
      String[] words = oneOf.group(1).split(",", -1);
      if (words.length <= MOST) {
        return new Comparison(Operator.ONE_OF, Stream.of(words).map(String::strip).toList());
      }
      Map<String, Integer> values = Map.of("count", words.length, "allowed", MOST);
      faults.at(line, column, "rule-conditions-too-many", values);
      return null;
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
                  : Number.class.isAssignableFrom(type) && NUMBER.matcher(operand).matches();
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
