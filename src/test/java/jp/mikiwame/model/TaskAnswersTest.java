package jp.mikiwame.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mikiwame.rules.RandomTasks;
import org.junit.jupiter.api.Test;

/** What tasks answer in a hurry is what their definitions say, to the last bit. */
class TaskAnswersTest {

  private static final List<Task> TASKS = new RandomTasks(4).tasks(4_000);

  private static final List<Set<StepKind>> KINDS =
      List.of(
          EnumSet.of(StepKind.ENTRY, StepKind.TRANSFER),
          EnumSet.of(StepKind.JUDGE),
          EnumSet.allOf(StepKind.class),
          EnumSet.noneOf(StepKind.class));

  @Test
  void sharesOfKinds() {
    for (Set<StepKind> kinds : KINDS) {
      StepKind[] given = kinds.toArray(StepKind[]::new);
      for (Task task : TASKS) {
        Range bounds = bounds(task, step -> among(step.kind(), kinds));

        assertThat(task.minutesShareBounds(given)).isEqualTo(bounds);
        assertThat(task.minutesShare(given)).isEqualTo(exact(bounds));
        assertThat(task.annualHoursOn(given)).isEqualTo(hours(task, exact(bounds)));
      }
    }
  }

  @Test
  void sharesOfMedia() {
    Set<InputMedium> media = EnumSet.of(InputMedium.HANDWRITTEN, InputMedium.PRINTED);
    for (Task task : TASKS) {
      Range bounds = bounds(task, step -> among(step.inputMedium(), media));

      assertThat(task.mediumShareBounds(InputMedium.HANDWRITTEN, InputMedium.PRINTED))
          .isEqualTo(bounds);
      assertThat(task.mediumShare(InputMedium.HANDWRITTEN, InputMedium.PRINTED))
          .isEqualTo(exact(bounds));
    }
  }

  @Test
  void sharesOfRuleBasedWork() {
    for (Task task : TASKS) {
      Range bounds =
          bounds(
              task,
              step -> among(new StepInTask(task, step).ruleBased(), EnumSet.of(RuleBased.YES)));

      assertThat(task.ruleBasedShareBounds()).isEqualTo(bounds);
      assertThat(task.ruleBasedShare()).isEqualTo(exact(bounds));
    }
  }

  @Test
  void yearlyHoursAndFields() {
    for (Task task : TASKS) {
      Range hours = task.annualHours();
      assertThat(task.likelyAnnualHours()).isEqualTo(hours == null ? null : hours.likely());
      for (Set<StepKind> kinds : KINDS) {
        assertThat(task.maxFieldCount(kinds.toArray(StepKind[]::new)))
            .isEqualTo(maxFieldCount(task, kinds));
      }
    }
  }

  @Test
  void systemsOfTasksAndSteps() {
    Stream.concat(
            TASKS.stream().map(Task::systems),
            TASKS.stream().flatMap(t -> t.stepsInTask().stream()).map(StepInTask::systems))
        .forEach(TaskAnswersTest::systems);
  }

  @Test
  void aStepUsesThoseOfTheTasksSystemsThatItNames() {
    for (Task task : TASKS) {
      for (StepInTask step : task.stepsInTask()) {
        List<String> ids = step.step().systems();
        assertThat(step.systems().used())
            .isEqualTo(
                task.systems().used().stream()
                    .filter(system -> ids != null && ids.contains(system.id()))
                    .toList());
        assertThat(step.systems().complete()).isEqualTo(ids != null);
      }
    }
  }

  private static void systems(SystemsInUse systems) {
    List<InformationSystem> used = systems.used();
    List<NetworkZone> zones = used.stream().map(InformationSystem::networkZone).toList();
    Set<NetworkZone> known = zones.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    boolean couldCross = !systems.complete() || zones.contains(null) && used.size() > 1;
    assertThat(systems.crossesZones())
        .isEqualTo(known.size() > 1 ? Boolean.TRUE : couldCross ? null : Boolean.FALSE);
    for (NetworkZone zone : NetworkZone.values()) {
      assertThat(systems.anyIn(zone))
          .isEqualTo(any(systems, system -> among(system.networkZone(), EnumSet.of(zone))));
    }
    for (SystemAccess way : SystemAccess.values()) {
      Boolean none =
          any(systems, system -> system.access() == null ? null : !system.access().contains(way));
      assertThat(systems.allOffer(way))
          .isEqualTo(none == null ? null : Boolean.valueOf(!none && !used.isEmpty()));
    }
    assertThat(systems.replacementPending())
        .isEqualTo(any(systems, system -> system.isReplacedAfter(systems.asOf())));
    assertThat(systems.nextReplacement())
        .isEqualTo(
            used.stream()
                .filter(system -> Boolean.TRUE.equals(system.isReplacedAfter(systems.asOf())))
                .map(InformationSystem::replacedOn)
                .min(Comparator.naturalOrder())
                .orElse(null));
  }

  /** One example decides; otherwise one that is unknown, or not even listed, leaves it open. */
  private static Boolean any(SystemsInUse systems, Function<InformationSystem, Boolean> claim) {
    List<Boolean> answers = systems.used().stream().map(claim).toList();
    if (answers.contains(true)) {
      return true;
    }
    return systems.complete() && Collections.frequency(answers, null) == 0 ? false : null;
  }

  private static <T> Boolean among(T answer, Set<T> chosen) {
    return answer == null ? null : Boolean.valueOf(chosen.contains(answer));
  }

  private static Double exact(Range bounds) {
    return bounds == null || bounds.width() > 0 ? null : Double.valueOf(bounds.likely());
  }

  private static Double hours(Task task, Double share) {
    Range hours = task.annualHours();
    return share == null || hours == null ? null : Double.valueOf(share * hours.likely());
  }

  /** The minutes of all steps, of those that are chosen, and of those that may be. */
  private static Range bounds(Task task, Function<Step, Boolean> chosen) {
    if (task.steps().stream().anyMatch(step -> step.minutesPerCase() == null)) {
      return null;
    }
    double[] sums = new double[3];
    for (Step step : task.steps()) {
      double minutes = step.minutesPerCase().likely() * step.share();
      Boolean answer = chosen.apply(step);
      sums[0] += minutes;
      sums[1] += Boolean.TRUE.equals(answer) ? minutes : 0;
      sums[2] += Boolean.FALSE.equals(answer) ? 0 : minutes;
    }
    if (sums[0] == 0) {
      return null;
    }
    return sums[1] == sums[2]
        ? Range.of(sums[1] / sums[0])
        : new Range(sums[1] / sums[0], (sums[1] + sums[2]) / 2 / sums[0], sums[2] / sums[0]);
  }

  private static Double maxFieldCount(Task task, Set<StepKind> kinds) {
    List<Step> chosen =
        task.steps().stream()
            .filter(step -> step.kind() == null || kinds.contains(step.kind()))
            .toList();
    boolean known = chosen.stream().allMatch(s -> s.kind() != null && s.fieldCount() != null);
    return known
        ? Double.valueOf(chosen.stream().mapToDouble(Step::fieldCount).max().orElse(0))
        : null;
  }
}
