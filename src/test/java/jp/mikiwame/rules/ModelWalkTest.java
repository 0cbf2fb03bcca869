package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.modelcompiler.dsl.pattern.D.declarationOf;
import static org.drools.modelcompiler.dsl.pattern.D.execute;
import static org.drools.modelcompiler.dsl.pattern.D.globalOf;
import static org.drools.modelcompiler.dsl.pattern.D.not;
import static org.drools.modelcompiler.dsl.pattern.D.on;
import static org.drools.modelcompiler.dsl.pattern.D.or;
import static org.drools.modelcompiler.dsl.pattern.D.pattern;
import static org.drools.modelcompiler.dsl.pattern.D.query;
import static org.drools.modelcompiler.dsl.pattern.D.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Operator;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Task;
import org.drools.model.Model;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A model is walked as it is meant, or not at all. */
class ModelWalkTest {

  private static final Variable<Task> TASK = declarationOf(Task.class, "task");
  private static final Variable<Task> OTHER = declarationOf(Task.class, "other");
  private static final Predicate1<Task> YES = task -> true;
  private static final Predicate1<Task> NO = task -> false;
  private static final RuleItemBuilder<?> THEN = execute(() -> {});
  private static final Task ANY = new RandomTasks(1).tasks(1).get(0);

  @Test
  void aGradeMatchesWhereAllItsPredicatesHold() {
    Model model =
        model(
            built("X-10-1", pattern(TASK).expr("yes", YES).expr("no", NO), THEN),
            built("X-10-2", pattern(TASK).expr("yes", YES).expr("yes", YES), THEN),
            built("X-10-3", pattern(TASK).expr("no", NO).expr("yes", YES), THEN),
            built("X-10-4", pattern(TASK).expr("yes", YES).expr("yes", YES), THEN));

    assertThat(new ModelWalk(criterion(2, 2, 2, 2), model).matches(ANY)).isEqualTo(0b1010);
  }

  /** So no rule can keep the judge busy: it asks each predicate once, whatever came of others. */
  @Test
  void noPredicateIsAskedTwiceAboutAFact() {
    Map<String, Integer> asked = new TreeMap<>();
    Predicate1<Task> first = counting("first", true, asked);
    Model model =
        model(
            built(
                "X-10-1",
                pattern(TASK).expr("1", first).expr("2", counting("a", false, asked)),
                THEN),
            built(
                "X-10-2",
                pattern(TASK).expr("1", first).expr("3", counting("b", true, asked)),
                THEN),
            built("X-10-3", pattern(TASK).expr("4", counting("c", false, asked)), THEN));

    new ModelWalk(criterion(2, 2, 1), model).matches(ANY);

    assertThat(asked).isEqualTo(Map.of("first", 1, "a", 1, "b", 1, "c", 1));
  }

  @Test
  void whatWasCompiledFromTheSameConditionTwiceIsWalked() {
    Criterion twice = criterion(List.of(1, 1, 2));
    Model model = new RuleCompiler().compile(List.of(twice)).get(0);

    assertThat(new ModelWalk(twice, model).matches(ANY)).isIn(0L, 1L);
  }

  @Test
  void aPredicateThatFailsNamesItsRule() {
    Predicate1<Task> broken =
        task -> {
          throw new IllegalArgumentException("broken");
        };
    ModelWalk walk =
        new ModelWalk(criterion(1), model(built("X-10-1", pattern(TASK).expr("1", broken), THEN)));

    assertThatThrownBy(() -> walk.matches(ANY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("X-10-1")
        .hasRootCauseMessage("broken");
  }

  @TestFactory
  Stream<DynamicTest> aModelOfAnotherShapeIsRefused() {
    Map<String, Model> models = new TreeMap<>();
    models.put("no rule", model());
    models.put("two rules", model(sound(), sound()));
    models.put("another name", model(built("X-10-2", pattern(TASK).expr("1", YES), THEN)));
    models.put("a predicate too few", model(built("X-10-1", pattern(TASK), THEN)));
    models.put(
        "a predicate too many",
        model(built("X-10-1", pattern(TASK).expr("1", YES).expr("2", YES), THEN)));
    models.put(
        "a join",
        model(built("X-10-1", pattern(TASK).expr("1", YES), pattern(OTHER).expr("2", YES), THEN)));
    models.put(
        "a comparison of two facts",
        model(
            built(
                "X-10-1",
                pattern(TASK),
                pattern(OTHER).expr("1", TASK, (one, two) -> true),
                THEN)));
    models.put("another fact", model(built("X-10-1", ofText(), THEN)));
    models.put("a negation", model(built("X-10-1", not(pattern(TASK).expr("1", YES)), THEN)));
    models.put(
        "an alternative",
        model(
            built("X-10-1", or(pattern(TASK).expr("1", YES), pattern(TASK).expr("2", YES)), THEN)));
    models.put(
        "an alternative of constraints",
        model(built("X-10-1", pattern(TASK).or().expr("1", YES).expr("2", NO).endOr(), THEN)));
    models.put(
        "a binding",
        model(
            built(
                "X-10-1",
                pattern(TASK).bind(declarationOf(String.class, "name"), Task::name).expr("1", YES),
                THEN)));
    models.put(
        "a watched property",
        model(built("X-10-1", pattern(TASK).expr("1", YES).watch("name"), THEN)));
    models.put(
        "a consequence that looks",
        model(built("X-10-1", pattern(TASK).expr("1", YES), on(TASK).execute(task -> {}))));
    models.put(
        "an attribute",
        model(
            rule("x", "X-10-1")
                .attribute(Attribute.SALIENCE, 5)
                .build(pattern(TASK).expr("1", YES), THEN)));
    models.put(
        "a rule that is switched off",
        model(
            rule("x", "X-10-1")
                .attribute(Attribute.ENABLED, false)
                .build(pattern(TASK).expr("1", YES), THEN)));
    ModelImpl global = model(sound());
    global.addGlobal(globalOf(String.class, "x", "global"));
    models.put("a global", global);
    ModelImpl query = model(sound());
    query.addQuery(query("query").build(pattern(TASK)));
    models.put("a query", query);
    return models.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThatThrownBy(() -> new ModelWalk(criterion(1), each.getValue()))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("Drools has made something else")));
  }

  @Test
  void theModelThatTheOthersAreMadeFromIsWalked() {
    assertThat(new ModelWalk(criterion(1), model(sound())).matches(ANY)).isEqualTo(1);
  }

  private static org.drools.model.Rule sound() {
    return built("X-10-1", pattern(TASK).expr("1", YES), THEN);
  }

  private static RuleItemBuilder<?> ofText() {
    return pattern(declarationOf(String.class, "text")).expr("1", text -> true);
  }

  private static Predicate1<Task> counting(
      String name, boolean answer, Map<String, Integer> asked) {
    return task -> {
      asked.merge(name, 1, Integer::sum);
      return answer;
    };
  }

  private static org.drools.model.Rule built(String name, RuleItemBuilder<?>... parts) {
    return rule("x", name).build(parts);
  }

  private static ModelImpl model(org.drools.model.Rule... rules) {
    ModelImpl model = new ModelImpl();
    for (org.drools.model.Rule rule : rules) {
      model.addRule(rule);
    }
    return model;
  }

  /** A criterion of which each grade has so many conditions. */
  private static Criterion criterion(int... conditions) {
    List<Rule> grades = new ArrayList<>();
    for (int count : conditions) {
      grades.add(grade(grades.size() + 1, java.util.Collections.nCopies(count, 1)));
    }
    return new Criterion("X-10", "x", "", "x", "x", false, grades);
  }

  /** A criterion of one grade that compares the number of people with each of these. */
  private static Criterion criterion(List<Integer> thresholds) {
    return new Criterion("X-10", "x", "", "x", "x", false, List.of(grade(1, thresholds)));
  }

  private static Rule grade(int number, List<Integer> thresholds) {
    List<Comparison> comparisons =
        thresholds.stream()
            .map(threshold -> new Comparison(Operator.AT_LEAST, List.of(threshold.toString())))
            .toList();
    Condition condition = new Condition("staff", "staffCount", comparisons);
    return new Rule("X-10-" + number, "x", 1, List.of(condition), "", "", new Conclusion.Points(1));
  }
}
