package jp.mikiwame.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Technology;

/**
 * Turns what an engine says of the grades into points, the same for every engine. Each grade is one
 * bit.
 *
 * <p>A criterion whose grade hits earns its points for certain; otherwise it earns between nothing
 * and the best grade still open, and half of that is likely.
 */
final class Points {

  /** Low, likely and high for each technology. */
  static final int ENDS = 3;

  private final List<Rule> grades = new ArrayList<>();
  private final Map<String, Integer> bits = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final int technologies;

  /** A criterion: its grades by their bits and points, the first one first. */
  private record Row(int technology, long mask, long[] bits, double[] points) {}

  Points(List<Technology> technologies, List<Criterion> criteria) {
    this.technologies = technologies.size();
    for (Criterion criterion : criteria) {
      List<Rule> ours = criterion.grades();
      long[] own = new long[ours.size()];
      double[] points = new double[ours.size()];
      long mask = 0;
      for (int i = 0; i < own.length; i++) {
        bits.put(ours.get(i).id(), grades.size());
        own[i] = 1L << grades.size();
        mask |= own[i];
        points[i] = ours.get(i).points();
        grades.add(ours.get(i));
      }
      List<String> ids = technologies.stream().map(Technology::id).toList();
      rows.add(new Row(ids.indexOf(criterion.folder()), mask, own, points));
    }
    if (grades.size() > Long.SIZE) {
      throw new IllegalStateException("Too many grades for a number (%d)".formatted(grades.size()));
    }
  }

  List<Rule> grades() {
    return grades;
  }

  long bit(String rule) {
    return 1L << bits.get(rule);
  }

  /**
   * @param hits grades whose conditions hold
   * @param open grades that could hit if the missing answers were known
   */
  double[] of(long hits, long open) {
    double[] points = new double[technologies * ENDS];
    for (Row row : rows) {
      int at = row.technology() * ENDS;
      if ((hits & row.mask()) != 0) {
        double sure = best(row, hits);
        points[at] += sure;
        points[at + 1] += sure;
        points[at + 2] += sure;
      } else if ((open & row.mask()) != 0) {
        double most = best(row, open);
        points[at + 1] += most / 2;
        points[at + 2] += most;
      }
    }
    return points;
  }

  /** Points of the best grades of one technology. */
  double attainable(int technology) {
    return rows.stream()
        .filter(row -> row.technology() == technology)
        .mapToDouble(row -> best(row, row.mask()))
        .sum();
  }

  private static double best(Row row, long chosen) {
    double best = 0;
    for (int i = 0; i < row.bits().length; i++) {
      if ((chosen & row.bits()[i]) != 0) {
        best = Math.max(best, row.points()[i]);
      }
    }
    return best;
  }
}
