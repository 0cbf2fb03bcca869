package jp.mikiwame.bench;

import java.util.List;

/** Something that judges tasks, to be timed beside others. */
interface Engine {

  String name();

  /** Seconds for judging these. */
  double seconds(List<Survey> surveys) throws Exception;

  /** The points of each, to be compared. */
  List<double[]> points(List<Survey> surveys) throws Exception;

  /** Judges in this process. */
  interface Judging {
    /** The points of each task. */
    double[][] judge(List<Survey> surveys) throws Exception;
  }

  /** An engine that is called for so many tasks at once. */
  static Engine of(String name, int atOnce, Judging judging) {
    return new Engine() {
      /** Somebody must look at the results, lest the compiler leave the work out. */
      private double sum;

      @Override
      public String name() {
        return name;
      }

      @Override
      public double seconds(List<Survey> surveys) throws Exception {
        long start = System.nanoTime();
        for (int from = 0; from < surveys.size(); from += atOnce) {
          int to = Math.min(surveys.size(), from + atOnce);
          for (double[] points : judging.judge(surveys.subList(from, to))) {
            sum += points[1];
          }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (Double.isNaN(sum)) {
          throw new IllegalStateException("No points");
        }
        return seconds;
      }

      @Override
      public List<double[]> points(List<Survey> surveys) throws Exception {
        return List.of(judging.judge(surveys));
      }
    };
  }

  /** Judges one task. */
  interface JudgingOne {
    double[] judge(Survey survey) throws Exception;
  }

  static Engine of(String name, JudgingOne one) {
    return of(
        name,
        500,
        surveys -> {
          double[][] points = new double[surveys.size()][];
          for (int i = 0; i < points.length; i++) {
            points[i] = one.judge(surveys.get(i));
          }
          return points;
        });
  }
}
