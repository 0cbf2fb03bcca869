package jp.mikiwame.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Sampling;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What draws depend on: the seed and the task, and hardly on how many there are. */
class SamplingLawsTest {

  private static final double MEASURED = 0.667;
  private static final Sampling FEW = new Sampling(1, 400, true);

  private static Assessor assessor;
  private static Inventory city;
  private static Assessment standard;

  @BeforeAll
  static void read() throws Exception {
    assessor = new Assessor(ShippedRules.book(), true);
    city = Samples.inventory("city");
    standard = assess(city, Sampling.STANDARD);
  }

  @ParameterizedTest(name = "seed {0}, {1} draws")
  @CsvSource({"1, 1", "1, 2", "2, 399", "3, 400", "-7, 1000", "4, 10000", "5, 10001"})
  void halfOfTheDrawsOfTheBenchmarkReachWhatWasMeasured(long seed, int draws) throws Exception {
    Inventory benchmark = Samples.only(List.of(ShippedRules.book().benchmark().task()));

    Candidate candidate = assess(benchmark, new Sampling(seed, draws, true)).candidates().get(0);

    assertThat(candidate.outlook().reductionRate().likely()).isCloseTo(MEASURED, within(1e-12));
  }

  @Test
  void aTaskIsDrawnTheSameAloneAsAmongOthers() throws Exception {
    Assessment together = assess(city, FEW);
    for (Task task : city.tasks()) {
      Candidate alone = assess(Samples.only(List.of(task)), FEW).candidates().get(0);

      assertThat(alone.outlook())
          .as(task.id())
          .isEqualTo(together.candidate(task.id()).orElseThrow().outlook());
    }
  }

  @Test
  void theOrderOfTheInventoryDoesNotMatter() throws Exception {
    List<Task> shuffled = new ArrayList<>(city.tasks());
    Collections.shuffle(shuffled, new Random(3));

    assertThat(assess(Samples.only(shuffled), FEW).candidates())
        .isEqualTo(assess(Samples.only(city.tasks()), FEW).candidates());
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 4})
  void threadsDoNotMatterToTheLastDigit(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      Assessment pooled = pool.submit(() -> assess(city, FEW)).get();

      assertThat(pooled).isEqualTo(assess(city, FEW));
    } finally {
      pool.shutdown();
    }
  }

  /** A share of the present hours, since a P50 may itself be next to nothing. */
  @ParameterizedTest(name = "seed {0}, {1} draws")
  @CsvSource({"1, 100000", "2, 10000", "3, 10000", "4, 10000", "5, 10000"})
  void neitherMoreDrawsNorAnotherSeedMoveAP50ByAHundredthOfTheHours(long seed, int draws) {
    Assessment other = assess(city, new Sampling(seed, draws, true));
    for (Candidate candidate : standard.candidates()) {
      if (candidate.outlook() != null) {
        Candidate same = other.candidate(candidate.task().id()).orElseThrow();

        assertThat(same.outlook().saved().likely())
            .as(candidate.task().id())
            .isCloseTo(
                candidate.outlook().saved().likely(),
                within(0.01 * candidate.estimate().annualHours().likely()));
      }
    }
    double total = standard.totals().outlook().saved().likely();
    assertThat(other.totals().outlook().saved().likely()).isCloseTo(total, within(0.01 * total));
  }

  private static Assessment assess(Inventory inventory, Sampling sampling) {
    RunInfo run = new RunInfo("test", "inventory.json", "", "", inventory.asOf(), sampling);
    return assessor.assess(inventory, run, List.of());
  }

  /** However vague the minutes are, more than the work there is cannot be saved. */
  @Test
  void noTaskSavesMoreThanItTakesEvenIfItsMinutesAreARange() throws Exception {
    String text = Files.readString(Samples.file("city"));
    String vague =
        text.replaceFirst(
            "(\"id\": \"KAIKEI-01\"[\\s\\S]*?\"minutesPerCase\": )2,",
            "$1{ \"low\": 0, \"likely\": 2, \"high\": 12 },");
    assertThat(vague).isNotEqualTo(text);

    Assessment assessment = Samples.assess(Samples.read(vague));

    for (Candidate candidate : assessment.candidates()) {
      if (candidate.outlook() != null) {
        assertThat(candidate.outlook().reductionRate().high())
            .as(candidate.task().id())
            .isLessThanOrEqualTo(1 + 1e-9);
      }
    }
    Range vagueHours = assessment.candidate("KAIKEI-01").orElseThrow().outlook().saved();
    Range exactHours =
        Samples.assess("city").candidate("KAIKEI-01").orElseThrow().outlook().saved();
    assertThat(vagueHours.width()).isGreaterThan(exactHours.width());
  }
}
