package jp.mikiwame.diff;

import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.StepEstimate;

/** Takes the change of a task's hours apart into steps. */
final class StepComparer {

  private final BasisChange basis;

  StepComparer(BasisChange basis) {
    this.basis = basis;
  }

  /** The steps that save something else than before, or by other rules. */
  List<StepChange> compare(Candidate was, Candidate is, List<StepPair> pairs) {
    return pairs.stream()
        .map(pair -> change(pair, estimate(was, pair.before()), estimate(is, pair.after())))
        .filter(StepChange::isChange)
        .toList();
  }

  private StepChange change(StepPair pair, StepEstimate was, StepEstimate is) {
    List<String> altered =
        Stream.of(rules(was), rules(is))
            .flatMap(List::stream)
            .distinct()
            .filter(basis::isAltered)
            .toList();
    return new StepChange(pair.name(), altered, was, is);
  }

  private static StepEstimate estimate(Candidate candidate, Integer step) {
    if (step == null || candidate.estimate() == null) {
      return null;
    }
    return candidate.estimate().steps().stream()
        .filter(estimate -> estimate.step() == step)
        .findFirst()
        .orElse(null);
  }

  private static List<String> rules(StepEstimate estimate) {
    return estimate == null
        ? List.of()
        : Stream.concat(Stream.of(estimate.rule()), estimate.checkingRules().stream()).toList();
  }
}
