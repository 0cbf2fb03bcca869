package jp.mikiwame.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mikiwame.model.ErrorImpact;
import jp.mikiwame.model.ErrorTolerance;
import jp.mikiwame.model.ExpectedChange;
import jp.mikiwame.model.FormLayout;
import jp.mikiwame.model.Forms;
import jp.mikiwame.model.Frequency;
import jp.mikiwame.model.InformationSystem;
import jp.mikiwame.model.InputMedium;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.NetworkZone;
import jp.mikiwame.model.PersonalData;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recording;
import jp.mikiwame.model.RecordingQuality;
import jp.mikiwame.model.RuleBased;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepKind;
import jp.mikiwame.model.SystemAccess;
import jp.mikiwame.model.SystemsInUse;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Volume;
import jp.mikiwame.model.VolumeScope;

/**
 * Random tasks of which every single answer may be missing, and whose numbers lie on the thresholds
 * of rules more often than chance would have it.
 */
public final class RandomTasks {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final int MOST_STEPS = 10;
  private static final List<String> SYSTEMS = List.of("A", "B", "C");

  private final Random random;

  /** Share (0–1) of the answers that the task under way lacks. */
  private double lacking;

  public RandomTasks(long seed) {
    this.random = new Random(seed);
  }

  /** Some with every answer, some with hardly any. */
  public List<Task> tasks(int count) {
    return IntStream.range(0, count).mapToObj(i -> task("T" + i)).toList();
  }

  private Task task(String id) {
    lacking = pick(0.0, 0.05, 0.3, 0.8);
    // Without minutes nothing is known of shares, which is most of what rules ask.
    double withoutMinutes = pick(0.0, 0.0, 0.0, 0.1);
    List<Step> steps =
        IntStream.rangeClosed(0, random.nextInt(MOST_STEPS))
            .mapToObj(i -> step(withoutMinutes))
            .toList();
    return new Task(
        id,
        "業務" + id,
        "総務課",
        null,
        volume(),
        any(RuleBased.values()),
        steps,
        any(ErrorTolerance.values()),
        any(ErrorImpact.values()),
        answer(() -> pick(0.0, 0.05, 0.1, 0.15, 0.3, random.nextDouble())),
        answer(() -> random.nextInt(6)),
        claim(),
        any(ExpectedChange.values()),
        claim(),
        claim(),
        claim(),
        claim(),
        claim(),
        claim(),
        any(PersonalData.values()),
        any(MeasurementMethod.values()),
        forms(),
        new Recording(any(RecordingQuality.values()), claim(), claim()),
        systems(),
        null,
        null);
  }

  private Step step(double withoutMinutes) {
    return new Step(
        null,
        "手順",
        any(StepKind.values()),
        random.nextDouble() < withoutMinutes ? null : minutes(),
        any(RuleBased.values()),
        any(InputMedium.values()),
        answer(() -> SYSTEMS.stream().filter(system -> random.nextInt(3) == 0).toList()),
        answer(() -> pick(0.0, 4.0, 5.0, 40.0, 41.0, random.nextInt(60) / 2.0)),
        answer(() -> pick(0.0, 0.5, 1.0, random.nextDouble())));
  }

  /** Small whole numbers, so that shares such as 0.3 and 0.6 come up, and any others. */
  private Range minutes() {
    double likely = random.nextInt(3) > 0 ? random.nextInt(6) : 30 * random.nextDouble();
    return random.nextBoolean()
        ? Range.of(likely)
        : new Range(likely * random.nextDouble(), likely, likely * (1 + random.nextDouble()));
  }

  private Volume volume() {
    return new Volume(
        answer(() -> pick(0.0, 1.0, 60.0, 100.0, 1000.0, 5000.0 * random.nextDouble())),
        any(Frequency.values()),
        random.nextInt(4) == 0 ? Double.valueOf(1 + random.nextInt(30)) : null,
        answer(() -> IntStream.rangeClosed(1, random.nextInt(6)).boxed().toList()),
        any(VolumeScope.values()),
        240);
  }

  private Forms forms() {
    return new Forms(
        answer(() -> random.nextInt(13)),
        any(FormLayout.values()),
        claim(),
        answer(() -> pick(0.0, 0.1, random.nextDouble())),
        claim());
  }

  private SystemsInUse systems() {
    List<InformationSystem> used = new ArrayList<>();
    for (String id : SYSTEMS) {
      if (random.nextBoolean()) {
        used.add(system(id));
      }
    }
    return new SystemsInUse(TODAY, used, random.nextInt(4) > 0);
  }

  private InformationSystem system(String id) {
    return new InformationSystem(
        id,
        id,
        any(NetworkZone.values()),
        answer(
            () ->
                List.of(SystemAccess.values()).stream()
                    .filter(way -> random.nextInt(3) > 0)
                    .toList()),
        answer(() -> pick(InformationSystem.NOT_STANDARDIZED, "住民記録")),
        answer(() -> TODAY.plusDays(random.nextInt(5) - 2L)));
  }

  private Boolean claim() {
    return answer(random::nextBoolean);
  }

  private <E extends Enum<E>> E any(E[] constants) {
    return answer(() -> pick(constants));
  }

  private <T> T answer(Supplier<T> given) {
    T answer = given.get();
    return random.nextDouble() < lacking ? null : answer;
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
