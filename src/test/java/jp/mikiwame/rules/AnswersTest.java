package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeMap;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import jp.mikiwame.report.Labels;
import org.junit.jupiter.api.Test;

/** Whatever an analyst may write in a condition can also be shown. */
class AnswersTest {

  @Test
  void everyAnswerThatARuleMayLookAtHasANameAndEveryNumberAUnit() {
    Labels labels = Labels.of("ja");
    TreeMap<String, Class<?>> answers = new TreeMap<>();
    collect(Task.class, "", answers);
    collect(StepInTask.class, "", answers);

    assertThat(answers).hasSizeGreaterThan(40);
    answers.forEach(
        (path, type) -> {
          assertThat(labels.field(path)).as(path).isNotBlank();
          if (Number.class.isAssignableFrom(type)) {
            assertThat(labels.value(path, 0.5)).as(path).isNotBlank();
          }
        });
  }

  private static void collect(Class<?> owner, String way, TreeMap<String, Class<?>> answers) {
    Set<String> names = FactPath.answersOf(owner);
    for (Method method : owner.getMethods()) {
      String path = way + method.getName();
      if (names.contains(method.getName()) && method.getReturnType().isRecord()) {
        collect(method.getReturnType(), path + ".", answers);
      } else if (names.contains(method.getName())) {
        answers.put(path, method.getReturnType());
      }
    }
  }
}
