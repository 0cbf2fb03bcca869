package jp.mikiwame.savings;

import jp.mikiwame.model.Outlook;

/** The draws of several tasks added up, draw by draw, so that what they share stays shared. */
final class TotalDraws {

  private final TaskDraws sum;
  private double expected;

  TotalDraws(int size) {
    this.sum =
        new TaskDraws(new double[size], new double[size], new double[size], new double[size]);
  }

  /**
   * @param mean of the task's hours saved, as it is shown
   */
  void add(TaskDraws task, double mean) {
    expected += mean;
    add(sum.worst(), task.worst());
    add(sum.best(), task.best());
    add(sum.predictive(), task.predictive());
    add(sum.presentHours(), task.presentHours());
  }

  /** The total; its mean is the sum of the means, to the last digit. */
  Outlook outlook() {
    Outlook drawn = sum.outlook();
    return new Outlook(drawn.saved(), drawn.reductionRate(), expected, drawn.savesNothing());
  }

  private static void add(double[] sum, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }
}
