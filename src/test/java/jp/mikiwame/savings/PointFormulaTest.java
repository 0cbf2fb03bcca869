package jp.mikiwame.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Point by point a large inventory is drawn by the formula by which a small one is. */
class PointFormulaTest {

  private static final int TASKS = 200;

  /** Reductions are those of the nearest entry of a table; of all hours. */
  private static final double OF_REDUCTIONS = 0.003;

  /** Where a range of minutes reaches zero a table of a small inventory rounds the corner. */
  private static final double OF_MINUTES = 0.001;

  private static double accuracy;
  private static ReferenceClasses classes;
  private static TaskSampler sampler;
  private static PointTables tables;
  private static SharedPoints points;
  private static Task task;

  @BeforeAll
  static void tables() throws Exception {
    JudgedTasks tasks = JudgedTasks.underShippedRules();
    accuracy = tasks.assumptions().likely(Assumptions.FIELD_ACCURACY);
    classes = ReferenceClasses.of(tasks.savings().referenceClasses());
    sampler = new TaskSampler(tasks.assumptions(), classes);
    tables = tasks.savings().pointTables(1);
    points = new SharedPoints(EffectTables.coordinates(classes.byTechnology().size()));
    task = Samples.task("city", "TOSHI-03");
    assertThat(task.steps()).allMatch(step -> step.systems().isEmpty());
    assertThat(task.steps()).anyMatch(step -> step.minutesPerCase().width() > 0);
  }

  @Test
  void everyPointIsDrawnByTheSameFormula() {
    PointDraws draws = new PointDraws(tables, 1);
    Latents alone = new SameLatents(0);
    Latents shared = new SameLatents(RandomScores.quick(1, task.id()).nextInt(SharedPoints.SIZE));
    RandomSteps random = new RandomSteps(3, List.copyOf(classes.byTechnology().values()), accuracy);
    for (int i = 0; i < TASKS; i++) {
      List<SampledStep> steps = random.steps();
      boolean doubtful = i % 3 == 0;

      draws.draw(task, steps, doubtful);
      TaskDraws found = draws.draws();
      TaskDraws expected = sampler.draw(steps, PresentWork.of(task), doubtful, shared);
      Outlook outlook = sampler.draw(steps, PresentWork.of(task), doubtful, alone).outlook();

      double hours = hours(steps);
      assertClose(ends(draws.outlook()), ends(outlook), hours);
      assertClose(found.worst(), expected.worst(), hours);
      assertClose(found.predictive(), expected.predictive(), hours);
      assertClose(found.best(), expected.best(), hours);
      assertClose(
          found.presentHours(), expected.presentHours(), PresentWork.of(task).likelyHours());
    }
  }

  private static double[] ends(Outlook outlook) {
    Range saved = outlook.saved();
    return new double[] {saved.low(), saved.likely(), saved.high(), outlook.expected()};
  }

  private static double hours(List<SampledStep> steps) {
    return steps.stream()
        .map(SampledStep::scenarios)
        .mapToDouble(each -> each.casesPerYear() * each.minutes().high() / 60)
        .sum();
  }

  private static void assertClose(double[] found, double[] expected, double scale) {
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i])
          .as("point %d", i)
          .isCloseTo(
              expected[i], within(OF_REDUCTIONS * scale + OF_MINUTES * Math.abs(expected[i])));
    }
  }

  /** The scores of the points, in the order of what tasks share. */
  private static final class SameLatents implements Latents {
    private final int mask;

    SameLatents(int mask) {
      this.mask = mask;
    }

    @Override
    public int size() {
      return SharedPoints.SIZE;
    }

    @Override
    public double[] effect(String technology, List<String> systems) {
      int number = List.copyOf(classes.byTechnology().keySet()).indexOf(technology);
      double[] common = points.scores(Chance.values().length + number);
      double[] effect = own(Chance.EFFECT);
      for (int i = 0; i < effect.length; i++) {
        effect[i] = Math.sqrt(0.25) * common[i] + Math.sqrt(0.75) * effect[i];
      }
      return effect;
    }

    @Override
    public double[] cases() {
      return own(Chance.CASES);
    }

    @Override
    public double[] minutes() {
      return own(Chance.MINUTES);
    }

    @Override
    public double[] checking() {
      return own(Chance.CHECKING);
    }

    @Override
    public double[] fields() {
      return own(Chance.FIELDS);
    }

    @Override
    public double[] reading() {
      return own(Chance.READING);
    }

    @Override
    public double[] level() {
      return own(Chance.LEVEL);
    }

    private double[] own(Chance chance) {
      double[] own = SharedPoints.row();
      RowLoops.masked(points.scores(chance), mask, own);
      return own;
    }
  }
}
