package jp.mikiwame.savings;

import java.util.List;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.StepEstimate;

/**
 * A step as it is drawn.
 *
 * @param systems ids of the systems that it uses, as far as they are known
 * @param share how much of the step counts as likely: all of it, half if its take-over is
 *     undetermined, nothing if it is better left to people
 * @param doubtful whether missing answers decide if it is taken over at all
 */
record SampledStep(Scenarios scenarios, List<String> systems, double share, boolean doubtful) {

  /** A step that a technology took over, as results of introductions tell. */
  static SampledStep certain(Scenarios scenarios) {
    return new SampledStep(scenarios, List.of(), 1, false);
  }

  /** A step that counts in an estimate. */
  static SampledStep counted(Scenarios scenarios, List<String> systems, StepEstimate estimate) {
    boolean undetermined = estimate.outcome() == Outcome.UNDETERMINED;
    boolean perhapsLeft = estimate.saved().likely() > 0 && estimate.saved().low() <= 0;
    return new SampledStep(scenarios, systems, undetermined ? 0.5 : 1, undetermined || perhapsLeft);
  }

  /** A step that an estimate leaves to people, but that answers may still make worth it. */
  static SampledStep leftOut(Scenarios scenarios, List<String> systems) {
    return new SampledStep(scenarios, systems, 0, true);
  }
}
