package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Operator;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.memorycompiler.JavaConfiguration.CompilerType;
import org.kie.memorycompiler.KieMemoryCompiler;

class ClassGateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(1);",
        "System.setProperty(\"a\", \"b\");",
        "System.out.println();",
        "try { Runtime.getRuntime().exec(\"x\"); } catch (Exception e) { }",
        "try { new ProcessBuilder(\"x\").start(); } catch (Exception e) { }",
        "new java.io.File(\"x\").delete();",
        "new Object().getClass();",
        "try { Class.forName(\"x\"); } catch (Exception e) { }",
        "Object x = Bad.class.getClassLoader();",
        "new Thread().start();",
        "Runnable x = () -> { };",
        "Object x = new Object[0][0].clone();",
        "Object x = new java.util.Scanner[1];",
        "\"x\".getBytes();",
        "Enum.valueOf(Thread.State.class, \"NEW\");",
        "new StringBuilder().setLength(1 << 30);",
        "org.drools.modelcompiler.dsl.pattern.D.executeScript(\"mvel\", Object.class, \"x\");",
        "org.drools.modelcompiler.dsl.pattern.D.globalOf(Object.class, \"x\");",
        "jp.mikiwame.model.Place.file(\"x\");",
        "Object x = jp.mikiwame.cli.ExitCode.OK;"
      })
  void whatNoRuleNeedsIsRefused(String statement) {
    String source =
        "package jp.mikiwame.compiled; public class Bad { static { %s } }".formatted(statement);

    assertThatThrownBy(() -> ClassGate.check(compiled(source)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("class jp.mikiwame.compiled.Bad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class Bad extends ClassLoader { }",
        "public class Bad implements Runnable { public void run() { } }",
        "public class Bad extends Thread { }"
      })
  void aClassOfAnotherKindIsRefused(String source) {
    assertThatThrownBy(() -> ClassGate.check(compiled("package jp.mikiwame.compiled; " + source)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("class jp.mikiwame.compiled.Bad");
  }

  @Test
  void whatIsNoClassIsRefused() {
    assertThatThrownBy(() -> ClassGate.check(Map.of("Bad", new byte[] {1, 2, 3})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Bad");
  }

  @Test
  void everyShippedRulePasses() throws Exception {
    List<Criterion> criteria = ShippedRules.book().criteria();

    assertThatCode(() -> new RuleCompiler().compile(criteria)).doesNotThrowAnyException();
  }

  /** Or else an analyst would be the first to find that the gate is too narrow. */
  @Test
  void everyConditionThatARuleMayHavePasses() throws Exception {
    List<Criterion> criteria = new ArrayList<>();
    for (Class<?> fact : List.of(Task.class, StepInTask.class)) {
      for (String path : paths(fact, fact, "")) {
        if (path.startsWith("task.")) {
          // The same ways as from the task itself.
          continue;
        }
        List<Comparison> comparisons = comparisons(FactPath.of(fact, path).type());
        String id = "ALL-" + (criteria.size() + 1);
        Condition condition = new Condition("value", path, comparisons);
        Rule rule =
            new Rule(id + "-1", "x", 1, List.of(condition), "", "", new Conclusion.Points(1));
        criteria.add(new Criterion(id, "x", "", "x", "x", fact == StepInTask.class, List.of(rule)));
      }
    }

    assertThat(criteria).hasSizeGreaterThan(45);
    assertThatCode(() -> new RuleCompiler().compile(criteria)).doesNotThrowAnyException();
  }

  private static List<String> paths(Class<?> fact, Class<?> owner, String before)
      throws FactPath.Unknown {
    List<String> paths = new ArrayList<>();
    for (Method method : owner.getMethods()) {
      if (FactPath.answersOf(owner).contains(method.getName())) {
        String path = before + method.getName() + argument(method);
        try {
          FactPath.of(fact, path);
          paths.add(path);
        } catch (FactPath.Unknown e) {
          paths.addAll(paths(fact, method.getReturnType(), path + "."));
        }
      }
    }
    return paths;
  }

  private static String argument(Method method) {
    if (method.getParameterCount() == 0) {
      return "";
    }
    Class<?> type = method.getParameterTypes()[0];
    return "(" + constants(method.isVarArgs() ? type.getComponentType() : type).get(0) + ")";
  }

  private static List<Comparison> comparisons(Class<?> type) {
    List<String> operands =
        type.isEnum()
            ? constants(type)
            : type == Boolean.class
                ? List.of("true", "false")
                : Number.class.isAssignableFrom(type) ? List.of("-1", "0.5") : List.of();
    boolean ordered = Number.class.isAssignableFrom(type);
    return Stream.of(Operator.values())
        .filter(o -> !operands.isEmpty())
        .filter(o -> ordered || List.of("==", "!=", "in").contains(o.symbol()))
        .map(o -> new Comparison(o, o == Operator.ONE_OF ? operands : operands.subList(0, 1)))
        .toList();
  }

  private static List<String> constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
        .toList();
  }

  private static Map<String, byte[]> compiled(String source) {
    return KieMemoryCompiler.compileNoLoad(
        Map.of("jp.mikiwame.compiled.Bad", source),
        ClassGateTest.class.getClassLoader(),
        new JavaCompilerSettings(),
        CompilerType.ECLIPSE);
  }
}
