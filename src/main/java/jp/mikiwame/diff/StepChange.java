package jp.mikiwame.diff;

import java.util.List;
import java.util.function.Function;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.StepEstimate;

/**
 * A step's part in the change of the hours saved. The differences of all steps add up to that of
 * the task's likely hours.
 *
 * @param alteredRules rules behind the step that are in both assessments but not alike
 * @param before null if the step was not taken over
 * @param after null if the step is not taken over any more
 */
public record StepChange(
    String name, List<String> alteredRules, StepEstimate before, StepEstimate after) {

  public StepChange {
    alteredRules = List.copyOf(alteredRules);
  }

  /** Place in the task, from 1; where it was if it is not taken over any more. */
  public int number() {
    return (after == null ? before : after).step() + 1;
  }

  public RangeChange gross() {
    return part(StepEstimate::gross);
  }

  public RangeChange exceptions() {
    return part(StepEstimate::exceptions);
  }

  public RangeChange checking() {
    return part(StepEstimate::checking);
  }

  public RangeChange saved() {
    return part(StepEstimate::saved);
  }

  /** Present hours of the step. */
  public RangeChange hours() {
    return part(StepEstimate::hours);
  }

  /** Whether the step is taken over in both, and ρ of the technology that limits it is another. */
  public boolean isRhoChanged() {
    return before != null
        && after != null
        && RangeChange.differs(before.reductionOnCovered(), after.reductionOnCovered());
  }

  /** Share of ρ that the suitability lets expect. */
  public RangeChange ratio() {
    return part(StepEstimate::ratio);
  }

  public SetChange takeOverRules() {
    return SetChange.between(
        before == null ? List.of() : List.of(before.rule()),
        after == null ? List.of() : List.of(after.rule()));
  }

  public SetChange checkingRules() {
    return SetChange.between(
        before == null ? List.of() : before.checkingRules(),
        after == null ? List.of() : after.checkingRules());
  }

  /** Whether the take-over was decided and is not any more, or the other way round. */
  public boolean isDoubtChanged() {
    return before != null && after != null && before.outcome() != after.outcome();
  }

  /** Whether any of the parts of the hours saved is another. */
  public boolean movesHours() {
    return gross().isChange()
        || exceptions().isChange()
        || checking().isChange()
        || saved().isChange();
  }

  boolean isChange() {
    return movesHours()
        || hours().isChange()
        || ratio().isChange()
        || isRhoChanged()
        || isDoubtChanged()
        || takeOverRules().isChange()
        || checkingRules().isChange();
  }

  private RangeChange part(Function<StepEstimate, Range> part) {
    return new RangeChange(
        before == null ? null : part.apply(before), after == null ? null : part.apply(after));
  }
}
