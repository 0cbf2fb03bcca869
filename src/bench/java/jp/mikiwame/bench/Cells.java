package jp.mikiwame.bench;

import java.util.List;
import java.util.stream.Collectors;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Operator;

/**
 * The conditions of our rules in the languages of other engines, each loosened to "… or the answer
 * is missing" as our own compiler does it.
 */
final class Cells {

  private Cells() {}

  /** A unary test such as {@code null, [0.3..0.6)}. */
  static String feel(Condition condition) {
    List<Comparison> all = condition.comparisons();
    return "null, " + (all.size() == 1 ? feel(all.get(0)) : interval(all));
  }

  /** An expression such as {@code share == null || (share >= 0.3 && share < 0.6)}. */
  static String juel(Condition condition) {
    return expression(condition, "==", " || ", " && ");
  }

  /** An expression such as {@code share == null or (share >= 0.3 and share < 0.6)}. */
  static String zen(Condition condition) {
    return expression(condition, "==", " or ", " and ");
  }

  /** The same in a rule file, where enum constants keep their type. */
  static String drl(Condition condition) {
    String path = condition.path();
    return condition.comparisons().stream()
        .map(each -> "(%s == null || %s %s)".formatted(path, path, each.text()))
        .collect(Collectors.joining(", "));
  }

  private static String feel(Comparison comparison) {
    String operands = literals(comparison);
    return switch (comparison.operator()) {
      case EQUAL, ONE_OF -> operands;
      case NOT_EQUAL -> "not(" + operands + ")";
      case AT_LEAST, AT_MOST, ABOVE, BELOW -> comparison.operator().symbol() + " " + operands;
    };
  }

  private static String interval(List<Comparison> comparisons) {
    String lower = null;
    String upper = null;
    for (Comparison each : comparisons) {
      switch (each.operator()) {
        case AT_LEAST -> lower = "[" + literals(each);
        case ABOVE -> lower = "(" + literals(each);
        case AT_MOST -> upper = literals(each) + "]";
        case BELOW -> upper = literals(each) + ")";
        case EQUAL, NOT_EQUAL, ONE_OF -> lower = null;
      }
    }
    if (lower == null || upper == null || comparisons.size() > 2) {
      throw new IllegalStateException("No interval (comparisons %s)".formatted(comparisons));
    }
    return lower + ".." + upper;
  }

  private static String expression(Condition condition, String equal, String or, String and) {
    String name = AnswerTable.nameOf(condition.path());
    String demands =
        condition.comparisons().stream()
            .map(each -> name + " " + symbol(each) + " " + literals(each))
            .collect(Collectors.joining(and));
    return "%s %s null%s(%s)".formatted(name, equal, or, demands);
  }

  private static String symbol(Comparison comparison) {
    if (comparison.operator() == Operator.ONE_OF) {
      throw new IllegalStateException("The comparison does not know lists yet");
    }
    return comparison.operator().symbol();
  }

  private static String literals(Comparison comparison) {
    return comparison.operands().stream().map(Cells::literal).collect(Collectors.joining(", "));
  }

  /** Numbers, true and false as they are; {@code Type.WORD} as a text. */
  private static String literal(String operand) {
    return operand.matches("[A-Z]\\w*\\.[A-Z_]+")
        ? '"' + operand.substring(operand.indexOf('.') + 1) + '"'
        : operand;
  }
}
