package jp.mikiwame.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;

/** All that one rule demands, by path. Paths that are only shown demand nothing. */
record Demands(Map<String, Demand> byPath) {

  static Demands of(Criterion criterion, Rule rule) {
    Map<String, Demand> byPath = new LinkedHashMap<>();
    for (Condition condition : rule.conditions()) {
      if (!condition.comparisons().isEmpty()) {
        byPath.merge(
            condition.path(), Demand.of(condition, type(criterion, condition)), Demand::and);
      }
    }
    return new Demands(byPath);
  }

  /** Type of the values that a condition looks at. */
  static Class<?> type(Criterion criterion, Condition condition) {
    try {
      Class<?> fact = criterion.onSteps() ? StepInTask.class : Task.class;
      return FactPath.of(fact, condition.path()).type();
    } catch (FactPath.Unknown e) {
      throw new IllegalStateException(
          "A path that was read without fault leads nowhere (%s)".formatted(condition.path()), e);
    }
  }

  /** Whether no value can satisfy the rule. */
  boolean isContradictory() {
    return byPath.values().stream().anyMatch(Demand::isEmpty);
  }

  /** Whether no fact can satisfy both rules: they part on at least one path. */
  boolean exclude(Demands other) {
    return byPath.keySet().stream()
        .filter(other.byPath::containsKey)
        .anyMatch(path -> byPath.get(path).and(other.byPath.get(path)).isEmpty());
  }
}
