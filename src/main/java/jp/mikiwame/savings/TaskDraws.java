package jp.mikiwame.savings;

import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.Range;
import org.apache.commons.math3.util.KthSelector;

/**
 * What a task may save, draw by draw, hours a year.
 *
 * @param worst with the missing answers at their bad side
 * @param best with the missing answers at their good side
 * @param predictive with the missing answers at a level of its own in each draw
 * @param presentHours what the task takes in each draw
 */
record TaskDraws(double[] worst, double[] best, double[] predictive, double[] presentHours)
    implements CandidateDraws.OfOne {

  private static final double P10 = 0.1;
  private static final double P90 = 0.9;

  @Override
  public Outlook outlook() {
    return new Outlook(
        ends(worst, predictive, best),
        ends(rates(worst), rates(predictive), rates(best)),
        mean(predictive),
        shareOfNothing());
  }

  @Override
  public TaskDraws draws() {
    return this;
  }

  /** P10, P50 and P90 of the reduction, the missing answers being drawn too. */
  Range predictedRate() {
    double[] rates = rates(predictive);
    return ends(rates, rates, rates);
  }

  private static Range ends(double[] worst, double[] predictive, double[] best) {
    return new Range(percentile(worst, P10), percentile(predictive, 0.5), percentile(best, P90));
  }

  private double[] rates(double[] hours) {
    double[] rates = new double[hours.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = presentHours[i] == 0 ? 0 : hours[i] / presentHours[i];
    }
    return rates;
  }

  private double shareOfNothing() {
    int none = 0;
    for (double hours : predictive) {
      none += hours <= 0 ? 1 : 0;
    }
    return (double) none / predictive.length;
  }

  /** The draw at this share of the sorted draws; an odd number of them has a middle. */
  static double percentile(double[] draws, double share) {
    return new KthSelector().select(draws.clone(), null, place(share, draws.length));
  }

  /** Where that draw is, from 0. */
  static int place(double share, int draws) {
    return (int) Math.round(share * (draws - 1));
  }

  static double mean(double[] draws) {
    double sum = 0;
    for (double each : draws) {
      sum += each;
    }
    return sum / draws.length;
  }
}
