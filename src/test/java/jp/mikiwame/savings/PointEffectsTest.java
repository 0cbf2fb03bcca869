package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks of a large inventory share as much of their luck as those of a small one. */
class PointEffectsTest {

  private static final int PAIRS = 600;

  /** Of an average of so many pairs; those of a single one may agree by chance. */
  private static final double NOISE = 0.05;

  /** Systems of a kind: their luck is not quite independent of that of any other. */
  private static final int VARIANTS = 30;

  private static final List<String> ALL_SYSTEMS =
      Stream.of("A", "B", "C")
          .flatMap(kind -> IntStream.range(0, VARIANTS).mapToObj(i -> kind + " " + i))
          .toList();

  private static final double MIDDLE = 10;

  /** Amounts that are their own scores, but for the middle, so that what comes out went in. */
  private static final ScoreTable SCORE =
      ScoreTable.amount(new Range(MIDDLE - ScoreTable.P90, MIDDLE, MIDDLE + ScoreTable.P90));

  private static final EffectTables TABLES =
      new EffectTables(
          new SharedPoints(EffectTables.coordinates(2)),
          List.of(SCORE, SCORE),
          new Correlation(0.25, 0.15),
          1);

  @Test
  void theSameTechnologyIsCorrelatedAsAssumed() {
    assertThat(correlation(0, List.of(), 0, List.of())).isCloseTo(0.25, within(NOISE));
  }

  @Test
  void theSameSystemIsCorrelatedAsAssumed() {
    assertThat(correlation(0, List.of("A"), 1, List.of("A"))).isCloseTo(0.15, within(NOISE));
  }

  @Test
  void bothTogetherAddUp() {
    assertThat(correlation(0, List.of("A"), 0, List.of("A"))).isCloseTo(0.4, within(NOISE));
  }

  @Test
  void otherTechnologiesOnOtherSystemsAreNotCorrelated() {
    assertThat(correlation(0, List.of("A"), 1, List.of("B"))).isCloseTo(0, within(NOISE));
  }

  /** Of several systems a task shares a part of each. */
  @Test
  void oneOfTwoSystemsIsSharedByHalf() {
    assertThat(correlation(0, List.of("A", "B"), 1, List.of("A", "C")))
        .isCloseTo(0.075, within(NOISE));
  }

  @ParameterizedTest(name = "{0} systems")
  @ValueSource(ints = {0, 1, 2, 5, 12})
  void scoresStayStandardNormalWithAnyNumberOfSystems(int systems) {
    List<String> ids = ALL_SYSTEMS.subList(0, systems);
    double spread = 0;
    for (int mask = 0; mask < SharedPoints.SIZE; mask += 8) {
      double[] scores = scores(0, ids, mask);
      spread += StatUtils.variance(scores) / (SharedPoints.SIZE / 8);

      assertThat(StatUtils.mean(scores)).isCloseTo(0, within(0.01));
    }
    assertThat(spread).isCloseTo(1, within(0.03));
  }

  /** The average over pairs of tasks with other luck of their own and of their systems. */
  private static double correlation(
      int technology, List<String> systems, int other, List<String> otherSystems) {
    double sum = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      String number = " " + pair % VARIANTS;
      double[] first = scores(technology, variant(systems, number), mask("first " + pair));
      double[] second = scores(other, variant(otherSystems, number), mask("second " + pair));
      sum += new PearsonsCorrelation().correlation(first, second);
    }
    return sum / PAIRS;
  }

  private static List<String> variant(List<String> systems, String number) {
    return systems.stream().map(each -> each + number).toList();
  }

  private static int mask(String luck) {
    return RandomScores.quick(1, luck).nextInt(SharedPoints.SIZE);
  }

  /** In the order of the points of what tasks share. */
  private static double[] scores(int technology, List<String> systems, int mask) {
    PointEffects effects = new PointEffects(TABLES);
    effects.of(task(systems), mask);
    double[] shared = SharedPoints.row();
    RowLoops.masked(effects.reductions(technology), mask, shared);
    for (int i = 0; i < shared.length; i++) {
      shared[i] -= MIDDLE;
    }
    return shared;
  }

  private static Task task(List<String> systems) {
    String known =
        ALL_SYSTEMS.stream().map(PointEffectsTest::system).collect(Collectors.joining(","));
    String used = systems.stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
    return Samples.read(
            """
            { "organization": { "name": "見極市" },
              "systems": [ %s ],
              "tasks": [ { "id": "A", "name": "入力", "department": "課",
                "volume": { "casesPerOccurrence": 1, "frequency": "DAILY" }, "ruleBased": "YES",
                "steps": [ { "name": "入力", "minutesPerCase": 2, "systems": [ %s ] } ] } ] }
            """
                .formatted(known, used))
        .tasks()
        .get(0);
  }

  private static String system(String id) {
    return "{ \"id\": \"%s\", \"name\": \"%s\" }".formatted(id, id);
  }
}
