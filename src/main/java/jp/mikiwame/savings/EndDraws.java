package jp.mikiwame.savings;

/**
 * The ends between which the missing answers of a task decide, draw by draw, hours a year.
 *
 * @param worst with the missing answers at their bad side
 * @param likely with likely answers
 * @param best with the missing answers at their good side
 * @param presentHours what the task takes
 */
record EndDraws(double[] worst, double[] likely, double[] best, double[] presentHours) {

  static EndDraws zero(int size) {
    return new EndDraws(new double[size], new double[size], new double[size], new double[size]);
  }

  /** Adds what a step saves. Whether a doubtful step is taken over at all is one of the answers. */
  void add(double[] bad, double[] usual, double[] good, SampledStep step) {
    for (int i = 0; i < usual.length; i++) {
      double least = Math.min(bad[i], usual[i]);
      double most = Math.max(good[i], usual[i]);
      worst[i] += step.doubtful() ? Math.min(0, least) : least;
      likely[i] += step.share() * usual[i];
      best[i] += step.doubtful() ? Math.max(0, most) : most;
    }
  }

  /**
   * @param doubtful whether it may turn out that nothing may be automated at all
   */
  void times(double[] factors, boolean doubtful) {
    for (int i = 0; i < factors.length; i++) {
      worst[i] *= factors[i];
      likely[i] *= factors[i];
      best[i] *= factors[i];
      presentHours[i] *= factors[i];
      if (doubtful) {
        worst[i] = Math.min(0, worst[i]);
        best[i] = Math.max(0, best[i]);
      }
    }
  }

  /** Whether the answers leave anything open. */
  boolean isOpen() {
    return worst[0] < best[0];
  }

  /**
   * The draws with answers.
   *
   * @param levels 0 for the bad end, 0.5 for likely answers, 1 for the good end
   */
  TaskDraws answered(double[] levels) {
    double[] predictive = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      predictive[i] =
          levels[i] < 0.5
              ? worst[i] + (likely[i] - worst[i]) * 2 * levels[i]
              : likely[i] + (best[i] - likely[i]) * (2 * levels[i] - 1);
    }
    return new TaskDraws(worst, best, predictive, presentHours);
  }
}
