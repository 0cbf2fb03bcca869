package jp.mikiwame.model;

import java.util.List;

/**
 * What a condition demands of a value.
 *
 * @param operands one literal as written in the rule; several for {@link Operator#ONE_OF}
 */
public record Comparison(Operator operator, List<String> operands) {

  public Comparison {
    operands = List.copyOf(operands);
  }

  /** As written in a rule file, such as {@code >= 0.6}. */
  public String text() {
    String list = String.join(", ", operands);
    return operator.symbol() + " " + (operator == Operator.ONE_OF ? "(" + list + ")" : list);
  }
}
