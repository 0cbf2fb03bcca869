package jp.mikiwame.rules;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Predicate1;

/**
 * Calls the predicates that Drools made of a criterion, in their order and without a working
 * memory: each rule looks at one fact alone, so there is nothing to remember.
 *
 * <p>Drools does not promise the shape of its models. Whatever is not exactly what {@link
 * RuleCompiler} has compiled is refused here, because passing over it would change what a rule
 * says. That both ways of evaluation agree is held by a test.
 */
final class ModelWalk {

  private final List<jp.mikiwame.model.Rule> grades;
  private final Predicate1<Object>[][] predicates;

  /** How many predicates at its beginning each grade has in common with the grade before. */
  private final int[] common;

  /**
   * @throws IllegalStateException if the model is of a shape that cannot be walked
   */
  ModelWalk(Criterion criterion, Model model) {
    grades = criterion.grades();
    int size = grades.size();
    refuseUnless(size <= Long.SIZE, model, "grades");
    refuseUnless(model.getRules().size() == size, model, "rules");
    refuseUnless(model.getGlobals().isEmpty(), model, "globals");
    refuseUnless(model.getQueries().isEmpty(), model, "queries");
    refuseUnless(model.getTypeMetaDatas().isEmpty(), model, "types");
    refuseUnless(model.getEntryPoints().isEmpty(), model, "entry points");
    Class<?> fact = criterion.onSteps() ? StepInTask.class : Task.class;
    predicates = newPredicates(size);
    common = new int[size];
    for (int i = 0; i < size; i++) {
      Rule rule = model.getRules().get(i);
      refuseUnless(rule.getName().equals(grades.get(i).id()), model, "name " + rule.getName());
      List<Predicate1<Object>> all = predicates(rule, fact);
      refuseUnless(all.size() == comparisons(grades.get(i)), model, "predicates");
      predicates[i] = all.toArray(newPredicates(1)[0]);
      common[i] = i == 0 ? 0 : common(predicates[i - 1], predicates[i]);
    }
  }

  /** The grades whose every predicate holds for a fact, as bits from the lowest. */
  long matches(Object fact) {
    long matches = 0;
    int holding = 0;
    for (int i = 0; i < predicates.length; i++) {
      // Where a common predicate has failed, it fails again.
      if (holding >= common[i]) {
        holding = holding(i, common[i], predicates[i].length, fact);
        matches |= holding == predicates[i].length ? 1L << i : 0;
      }
    }
    return matches;
  }

  /** Whether all predicates that any grade has on these paths hold for a fact. */
  boolean mayMatch(Object fact, Set<String> paths) {
    return IntStream.range(0, predicates.length).anyMatch(i -> mayMatch(i, fact, paths));
  }

  private boolean mayMatch(int grade, Object fact, Set<String> paths) {
    int next = 0;
    for (jp.mikiwame.model.Condition condition : grades.get(grade).conditions()) {
      int end = next + condition.comparisons().size();
      if (paths.contains(condition.path()) && holding(grade, next, end, fact) < end) {
        return false;
      }
      next = end;
    }
    return true;
  }

  private int holding(int grade, int from, int to, Object fact) {
    Predicate1<Object>[] all = predicates[grade];
    int next = from;
    try {
      while (next < to && all[next].test(fact)) {
        next++;
      }
    } catch (Exception e) {
      throw new IllegalStateException(
          "A rule could not be evaluated (rule %s)".formatted(grades.get(grade).id()), e);
    }
    return next;
  }

  private static List<Predicate1<Object>> predicates(Rule rule, Class<?> fact) {
    refuseUnless(rule.getUnit() == null, rule, "unit");
    refuseAttributes(rule);
    Consequence then = rule.getDefaultConsequence();
    refuseUnless(rule.getConsequences().size() == 1, rule, "consequences");
    refuseUnless(then.getVariables().length == 0 && !then.isUsingDrools(), rule, "consequence");
    refuseUnless(rule.getView().getType() == Condition.Type.AND, rule, "view");
    List<Condition> parts = rule.getView().getSubConditions();
    refuseUnless(parts.size() == 2, rule, "conditions");
    refuseUnless(parts.get(1).getType() == Condition.Type.CONSEQUENCE, rule, "second condition");
    refuseUnless(parts.get(0).getType() == Condition.Type.PATTERN, rule, "first condition");
    refuseUnless(parts.get(0) instanceof Pattern<?>, rule, "pattern");
    return predicates(rule, fact, (Pattern<?>) parts.get(0));
  }

  private static void refuseAttributes(Rule rule) {
    for (Field field : Rule.Attribute.class.getFields()) {
      try {
        Rule.Attribute<?> attribute = (Rule.Attribute<?>) field.get(null);
        boolean unset = Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue());
        refuseUnless(unset, rule, field.getName());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("Constants of an interface are public", e);
      }
    }
  }

  private static List<Predicate1<Object>> predicates(Rule rule, Class<?> fact, Pattern<?> pattern) {
    refuseUnless(pattern.getPatternVariable().getType() == fact, rule, "fact");
    refuseUnless(pattern.getPatternVariable() instanceof Declaration<?>, rule, "variable");
    Declaration<?> variable = (Declaration<?>) pattern.getPatternVariable();
    refuseUnless(variable.getSource() == null, rule, "source of facts");
    refuseUnless(variable.getWindow() == null, rule, "window");
    refuseUnless(pattern.getBindings().isEmpty(), rule, "bindings");
    refuseUnless(pattern.getWatchedProps().length == 0, rule, "watched properties");
    refuseUnless(!pattern.isPassive(), rule, "passive pattern");
    List<Predicate1<Object>> predicates = new ArrayList<>();
    collect(rule, variable, pattern.getConstraint(), predicates);
    return predicates;
  }

  private static void collect(
      Rule rule, Declaration<?> fact, Constraint constraint, List<Predicate1<Object>> predicates) {
    if (constraint instanceof MultipleConstraints all
        && all.getType() == Constraint.Type.MULTIPLE) {
      all.getChildren().forEach(each -> collect(rule, fact, each, predicates));
    } else if (constraint instanceof SingleConstraint1<?> single
        && single.getType() == Constraint.Type.SINGLE) {
      boolean ofFact = single.getVariables().length == 1 && single.getVariables()[0] == fact;
      refuseUnless(ofFact, rule, "variables");
      refuseUnless(single.getIndex() == null && !single.isTemporal(), rule, "index");
      predicates.add(predicate(single));
    } else {
      refuseUnless(false, rule, "constraint " + constraint);
    }
  }

  // The variable's type, which was compared with the fact's, is what the predicate takes.
  @SuppressWarnings("unchecked")
  private static Predicate1<Object> predicate(SingleConstraint1<?> single) {
    Predicate1<Object> predicate = single.getPredicate1();
    // What Drools wraps around a predicate only describes it.
    return predicate instanceof Predicate1.Impl<?> described
        ? (Predicate1<Object>) described.getLambda()
        : predicate;
  }

  // Java makes no arrays of generic types.
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Predicate1<Object>[][] newPredicates(int size) {
    return new Predicate1[size][0];
  }

  private static int common(Predicate1<Object>[] before, Predicate1<Object>[] after) {
    int common = 0;
    while (common < Math.min(before.length, after.length) && before[common] == after[common]) {
      common++;
    }
    return common;
  }

  private static int comparisons(jp.mikiwame.model.Rule grade) {
    return grade.conditions().stream().mapToInt(each -> each.comparisons().size()).sum();
  }

  private static void refuseUnless(boolean expected, Model model, String what) {
    refuseUnless(expected, "package " + model.getName(), what);
  }

  private static void refuseUnless(boolean expected, Rule rule, String what) {
    refuseUnless(expected, "rule " + rule.getName(), what);
  }

  private static void refuseUnless(boolean expected, String where, String what) {
    if (!expected) {
      throw new IllegalStateException(
          "Drools has made something else of a rule than can be walked (%s, %s)"
              .formatted(where, what));
    }
  }
}
