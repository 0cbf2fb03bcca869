package jp.mikiwame.savings;

/**
 * Arithmetic on rows of values, point by point. Each loop is short and reads every row from its
 * beginning, since only such loops are turned into vector instructions.
 */
final class RowLoops {

  private RowLoops() {}

  /** sum += minutes · (relieved · reduction − byMinutes · checking) − byCases · checking. */
  static void addSaved(
      double[] sum,
      double[] minutes,
      double[] reduction,
      double[] checking,
      double relieved,
      SavingTerms terms) {
    double byMinutes = terms.checkingByMinutes();
    double byCases = terms.checkingByCases();
    for (int i = 0; i < sum.length; i++) {
      sum[i] +=
          minutes[i] * (relieved * reduction[i] - byMinutes * checking[i]) - byCases * checking[i];
    }
  }

  /** sum += minutes · relieved · reduction. */
  static void addRelieved(double[] sum, double[] minutes, double[] reduction, double relieved) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += minutes[i] * relieved * reduction[i];
    }
  }

  /** sum −= checking · fields, both as drawn. */
  static void subtractFields(
      double[] sum, double[] checking, double[] fields, double[] misread, SavingTerms terms) {
    double looking = terms.checkingByFields();
    double correcting = terms.correcting();
    double correctingByFields = terms.correctingByFields();
    for (int i = 0; i < sum.length; i++) {
      sum[i] -=
          checking[i]
              * (fields[i] * (looking + correctingByFields * misread[i]) + correcting * misread[i]);
    }
  }

  static void add(double[] sum, double[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i];
    }
  }

  static void addTimes(double[] sum, double[] row, double factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i] * factor;
    }
  }

  /** into[i] = row[i ^ mask]. */
  static void masked(double[] row, int mask, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = row[i ^ mask];
    }
  }

  static void addBelowZero(double[] sum, double[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += Math.min(0, row[i]);
    }
  }

  static void addAboveZero(double[] sum, double[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += Math.max(0, row[i]);
    }
  }

  static void notAboveZero(double[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.min(0, row[i]);
    }
  }

  static void notBelowZero(double[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.max(0, row[i]);
    }
  }

  static void times(double[] row, double factor, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = row[i] * factor;
    }
  }

  /** into = a · b · factor. */
  static void times(double[] a, double[] b, double factor, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = a[i] * b[i] * factor;
    }
  }

  static void takeSmaller(double[] row, double[] other, double factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.min(row[i], other[i] * factor);
    }
  }

  /** into = likely, drawn towards one of the ends. */
  static void answered(
      double[] bad,
      double[] likely,
      double[] good,
      double[] worse,
      double[] better,
      double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = likely[i] + (bad[i] - likely[i]) * worse[i] + (good[i] - likely[i]) * better[i];
    }
  }

  /** One by each value; 0 by 0, since nothing is saved of nothing. */
  static void inverse(double[] row, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = row[i] == 0 ? 0 : 1 / row[i];
    }
  }

  /** Four sums at once, since one addition has to wait for the other. */
  static double mean(double[] row) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < row.length; i += 4) {
      a += row[i];
      b += row[i + 1];
      c += row[i + 2];
      d += row[i + 3];
    }
    return (a + b + (c + d)) / row.length;
  }

  /** into = row · factor + offset, but neither below the first nor above the last. */
  static void between(
      double[] row, double factor, double offset, double first, double last, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.max(first, Math.min(last, row[i] * factor + offset));
    }
  }
}
