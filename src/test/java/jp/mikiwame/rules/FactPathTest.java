package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import jp.mikiwame.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactPathTest {

  /** Enough for the answers to be looked up in another way. */
  private static final int TASKS = 15_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "staffCount",
        "volume.annualCases",
        "minutesShare(StepKind.ENTRY, StepKind.CHECK)",
        "systems.anyIn(NetworkZone.MY_NUMBER)"
      })
  void anAnswerThatIsLookedUpOftenStaysTheSame(String text) throws Exception {
    FactPath often = FactPath.of(Task.class, text);
    List<Task> tasks = new RandomTasks(7).tasks(TASKS);

    for (Task task : tasks) {
      FactPath once = FactPath.of(Task.class, text);
      assertThat(often.valueOn(task)).isEqualTo(once.valueOn(task));
      assertThat(often.boundsOn(task)).isEqualTo(once.boundsOn(task));
    }
    assertThat(tasks.stream().map(often::valueOn).distinct()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stated", "stated.annualHours"})
  void whatIsOnlyComparedIsOutOfReachOfRules(String text) {
    assertThatExceptionOfType(FactPath.Unknown.class)
        .isThrownBy(() -> FactPath.of(Task.class, text));
    assertThat(FactPath.answersOf(Task.class)).contains("source").doesNotContain("stated");
  }
}
