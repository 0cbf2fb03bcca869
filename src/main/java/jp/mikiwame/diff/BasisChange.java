package jp.mikiwame.diff;

import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.RunInfo;
import jp.mikiwame.model.Technology;

/**
 * What judgements rest on: the run, the rules, the assumptions and the calibration.
 *
 * @param technologies ids of those that are judged in one assessment only
 */
public record BasisChange(
    Change<RunInfo> run,
    Change<Calibration> calibration,
    List<AssumptionChange> assumptions,
    SetChange technologies,
    List<RuleChange> rules) {

  public BasisChange {
    assumptions = List.copyOf(assumptions);
    rules = List.copyOf(rules);
  }

  static BasisChange between(Assessment before, Assessment after) {
    return new BasisChange(
        new Change<>(before.run(), after.run()),
        new Change<>(before.calibration(), after.calibration()),
        AssumptionChange.between(before.assumptions(), after.assumptions()),
        SetChange.between(technologies(before), technologies(after)),
        RuleChange.between(before.criteria(), after.criteria()));
  }

  private static List<String> technologies(Assessment assessment) {
    return assessment.technologies().stream().map(Technology::id).toList();
  }

  public boolean isChange() {
    return isRhoChanged()
        || isBenchmarkSuitabilityChanged()
        || !assumptions.isEmpty()
        || technologies.isChange()
        || !rules.isEmpty();
  }

  public boolean isRhoChanged() {
    return RangeChange.differs(
        calibration.before().reductionOnCovered(), calibration.after().reductionOnCovered());
  }

  public boolean isBenchmarkSuitabilityChanged() {
    return RangeChange.differs(
        calibration.before().suitability(), calibration.after().suitability());
  }

  /** What became of a rule; empty if it is the same in both assessments. */
  public Optional<RuleChange> rule(String id) {
    return rules.stream().filter(change -> change.rule().id().equals(id)).findFirst();
  }

  /** The rules of a criterion that were added, removed or changed. */
  List<RuleChange> rulesOf(String criterion) {
    return rules.stream().filter(change -> change.criterion().equals(criterion)).toList();
  }

  /** Whether the rule is in both assessments but does not ask or give the same. */
  boolean isAltered(String rule) {
    return rule(rule)
        .filter(change -> change.fate() == RuleFate.CHANGED && change.canMoveTasks())
        .isPresent();
  }
}
