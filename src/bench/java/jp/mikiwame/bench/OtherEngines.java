package jp.mikiwame.bench;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.drools.io.ReaderResource;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** Engines that are given facts, each used as its own documentation shows. */
final class OtherEngines {

  private OtherEngines() {}

  static Engine camunda(
      String name,
      List<Criterion> criteria,
      Points points,
      String language,
      Function<Condition, String> cell) {
    DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    byte[] dmn = DecisionTables.dmn(criteria, language, cell).getBytes(StandardCharsets.UTF_8);
    List<DmnDecision> decisions = engine.parseDecisions(new ByteArrayInputStream(dmn));
    return Engine.of(
        name,
        survey -> {
          VariableMap variables = Variables.fromMap(survey.facts());
          List<String> matches = new ArrayList<>();
          for (DmnDecision decision : decisions) {
            engine
                .evaluateDecisionTable(decision, variables)
                .forEach(row -> matches.add(row.getSingleEntry()));
          }
          return OurEngines.points(survey, matches, points);
        });
  }

  static Engine droolsDmn(List<Criterion> criteria, Points points) {
    String dmn = DecisionTables.dmn(criteria, null, Cells::feel);
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(new ReaderResource(new StringReader(dmn), "UTF-8")))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
    return Engine.of(
        "Drools DMN, FEEL",
        survey -> {
          DMNContext context = runtime.newContext();
          survey.facts().forEach((fact, value) -> context.set(fact, decimal(value)));
          DMNResult result = runtime.evaluateAll(model, context);
          if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
          }
          List<String> matches = new ArrayList<>();
          for (DMNDecisionResult each : result.getDecisionResults()) {
            if (each.getResult() instanceof Iterable<?> grades) {
              grades.forEach(grade -> matches.add((String) grade));
            }
          }
          return OurEngines.points(survey, matches, points);
        });
  }

  /** FEEL counts in decimals. */
  private static Object decimal(Object value) {
    return value instanceof Number number ? BigDecimal.valueOf(number.doubleValue()) : value;
  }

  static Engine easyRules(Points points) {
    Rules rules = new Rules();
    for (Rule grade : points.grades()) {
      Predicate<Map<String, Object>> condition = condition(grade);
      rules.register(
          new RuleBuilder()
              .name(grade.id())
              .when(facts -> condition.test(facts.get("answers")))
              .then(facts -> facts.<Set<String>>get("matches").add(grade.id()))
              .build());
    }
    RulesEngine engine = new DefaultRulesEngine();
    return Engine.of(
        "Easy Rules, lambdas",
        survey -> {
          Facts facts = new Facts();
          facts.put("answers", survey.facts());
          Set<String> matches = new HashSet<>();
          facts.put("matches", matches);
          engine.fire(rules, facts);
          return OurEngines.points(survey, matches, points);
        });
  }

  private static Predicate<Map<String, Object>> condition(Rule grade) {
    Predicate<Map<String, Object>> all = facts -> true;
    for (Condition condition : grade.conditions()) {
      String name = AnswerTable.nameOf(condition.path());
      for (Comparison comparison : condition.comparisons()) {
        Predicate<Object> demand = demand(comparison);
        all =
            all.and(
                facts -> {
                  Object value = facts.get(name);
                  return value == null || demand.test(value);
                });
      }
    }
    return all;
  }

  private static Predicate<Object> demand(Comparison comparison) {
    String operand = comparison.operands().get(0);
    String word = operand.substring(operand.indexOf('.') + 1);
    return switch (comparison.operator()) {
      case EQUAL -> value -> String.valueOf(value).equals(word);
      case NOT_EQUAL -> value -> !String.valueOf(value).equals(word);
      case ONE_OF -> throw new IllegalStateException("The comparison does not know lists yet");
      case AT_LEAST, AT_MOST, ABOVE, BELOW -> number(comparison, Double.parseDouble(operand));
    };
  }

  private static Predicate<Object> number(Comparison comparison, double limit) {
    return switch (comparison.operator()) {
      case AT_LEAST -> value -> ((Number) value).doubleValue() >= limit;
      case AT_MOST -> value -> ((Number) value).doubleValue() <= limit;
      case ABOVE -> value -> ((Number) value).doubleValue() > limit;
      case BELOW -> value -> ((Number) value).doubleValue() < limit;
      case EQUAL, NOT_EQUAL, ONE_OF -> throw new IllegalStateException(comparison.text());
    };
  }
}
