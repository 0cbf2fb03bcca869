package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.MeasurementMethod;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;

/** Everything about the points of a large inventory that does not depend on the task, made once. */
final class PointTables {

  private final EffectTables effects;
  private final double[] cases;
  private final double[] fields;
  private final double[] misread;
  private final double[] fewerMinutes;
  private final double[] moreMinutes;
  private final double[][] minutes = new double[MeasurementMethod.values().length + 1][];
  private final double[][] perMinute = new double[minutes.length][];
  private final Map<String, Integer> technologies = new HashMap<>();
  private final List<OfTechnology> tables = new ArrayList<>();

  /**
   * What hangs on the technology that has done most harm.
   *
   * @param harmShare see {@link ReferenceClass}
   * @param checking factor on checking
   * @param worse weight (0–1) of the bad end of missing answers
   * @param better weight of their good end; one of both is 0
   */
  record OfTechnology(double harmShare, double[] checking, double[] worse, double[] better) {}

  PointTables(
      Assumptions assumptions, ReferenceClasses classes, Correlation correlation, long seed) {
    List<ReferenceClass> all = List.copyOf(classes.byTechnology().values());
    SharedPoints points = new SharedPoints(EffectTables.coordinates(all.size()));
    this.cases = row(points, Chance.CASES, ScoreTable.cases(assumptions)::at);
    this.fields = row(points, Chance.FIELDS, ScoreTable.fields(assumptions)::at);
    ScoreTable accuracy = ScoreTable.accuracy(assumptions);
    this.misread = row(points, Chance.READING, score -> 1 - accuracy.at(score));
    this.fewerMinutes = row(points, Chance.MINUTES, score -> Math.max(0, -score) / ScoreTable.P90);
    this.moreMinutes = row(points, Chance.MINUTES, score -> Math.max(0, score) / ScoreTable.P90);
    put(null, ScoreTable.minutes(assumptions, null), points);
    for (MeasurementMethod method : MeasurementMethod.values()) {
      put(method, ScoreTable.minutes(assumptions, method), points);
    }
    for (ReferenceClass each : all) {
      technologies.put(each.technology(), tables.size());
      tables.add(table(points, assumptions, each));
    }
    List<ScoreTable> reductions = all.stream().map(ScoreTable::reduction).toList();
    this.effects = new EffectTables(points, reductions, correlation, seed);
  }

  private static OfTechnology table(
      SharedPoints points, Assumptions assumptions, ReferenceClass known) {
    ScoreTable level = ScoreTable.level(assumptions, known);
    return new OfTechnology(
        known.harmShare(),
        row(points, Chance.CHECKING, ScoreTable.checking(assumptions, known)::at),
        row(points, Chance.LEVEL, score -> Math.max(0, 1 - 2 * level.at(score))),
        row(points, Chance.LEVEL, score -> Math.max(0, 2 * level.at(score) - 1)));
  }

  private void put(MeasurementMethod method, ScoreTable factor, SharedPoints points) {
    minutes[number(method)] = row(points, Chance.MINUTES, factor::at);
    perMinute[number(method)] = row(points, Chance.MINUTES, score -> 1 / factor.at(score));
  }

  private static int number(MeasurementMethod method) {
    return method == null ? 0 : method.ordinal() + 1;
  }

  private static double[] row(SharedPoints points, Chance chance, DoubleUnaryOperator value) {
    double[] scores = points.scores(chance);
    double[] values = SharedPoints.row();
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsDouble(scores[i]);
    }
    return values;
  }

  EffectTables effects() {
    return effects;
  }

  double[] cases() {
    return cases;
  }

  /** Fields there really are ÷ those that were not counted. */
  double[] fields() {
    return fields;
  }

  /** Share of the fields that are misread. */
  double[] misread() {
    return misread;
  }

  /**
   * @param method null if not surveyed
   */
  double[] minutes(MeasurementMethod method) {
    return minutes[number(method)];
  }

  /** One by the factor on minutes. */
  double[] perMinute(MeasurementMethod method) {
    return perMinute[number(method)];
  }

  /** Minutes that were given as a range. */
  void amounts(Range range, double[] into) {
    double likely = range.likely();
    double down = likely - range.low();
    double up = range.high() - likely;
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.max(0, likely - down * fewerMinutes[i] + up * moreMinutes[i]);
    }
  }

  OfTechnology of(int technology) {
    return tables.get(technology);
  }

  int technology(String id) {
    Integer found = technologies.get(id);
    if (found == null) {
      throw new IllegalArgumentException("No reference class (%s)".formatted(id));
    }
    return found;
  }

  /** What technologies leave to people is decided by the one that has done most harm. */
  int moreHarmful(int first, int second) {
    return of(second).harmShare() > of(first).harmShare() ? second : first;
  }
}
