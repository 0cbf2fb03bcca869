package jp.mikiwame.savings;

import java.util.function.ToDoubleFunction;
import jp.mikiwame.model.Range;

/**
 * One of the technologies that take over a step together.
 *
 * @param reductionOnCovered ρ of its reference class
 * @param ratio share (0–1) of ρ that the task's suitability lets expect
 */
record Member(String technology, double reductionOnCovered, Range ratio) {

  /** Share of the covered minutes that it is expected to save. */
  double likelyReduction() {
    return ratio.likely() * reductionOnCovered;
  }

  /** The share that it saves at one end of the ratio. */
  double reduction(ToDoubleFunction<Range> end) {
    return reductionOnCovered * end.applyAsDouble(ratio);
  }
}
