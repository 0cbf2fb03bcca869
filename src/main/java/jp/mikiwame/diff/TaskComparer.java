package jp.mikiwame.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.Scorecard;

/** Compares one task after the other. */
final class TaskComparer {

  private final ScoreComparer scores;
  private final StepComparer steps;
  private final Ranks ranks;
  private final double floorBefore;
  private final double floorAfter;

  TaskComparer(BasisChange basis, Assessment before, Assessment after) {
    this.scores = new ScoreComparer(basis, before, after);
    this.steps = new StepComparer(basis);
    this.ranks = new Ranks(before, after);
    this.floorBefore = floor(before);
    this.floorAfter = floor(after);
  }

  private static double floor(Assessment assessment) {
    return new Assumptions(assessment.assumptions())
        .suitabilityFloor(assessment.calibration().suitability());
  }

  TaskDiff compare(Candidate was, Candidate is) {
    Recommendation before = was.recommendation();
    Recommendation after = is.recommendation();
    List<StepPair> pairs = StepPair.of(was.task().steps(), is.task().steps());
    return new TaskDiff(
        Standing.of(was),
        Standing.of(is),
        ranks.passedBy(is.task().id()),
        ranks.passed(is.task().id()),
        SetChange.between(before.blockedBy(), after.blockedBy()),
        SetChange.between(before.openGates(), after.openGates()),
        SetChange.between(before.alternatives(), after.alternatives()),
        floorCrossings(was, is),
        turns(was, is),
        scores.compare(was.scorecards(), is.scorecards()),
        steps.compare(was, is, pairs),
        new AnswerComparer(pairs).compare(was, is));
  }

  private List<FloorCrossing> floorCrossings(Candidate was, Candidate is) {
    Set<String> concerned = new LinkedHashSet<>(is.recommendation().technologies());
    concerned.addAll(was.recommendation().technologies());
    List<FloorCrossing> crossings = new ArrayList<>();
    for (String technology : concerned) {
      Range before = suitability(technology, was);
      Range after = suitability(technology, is);
      Holds held = Holds.reaches(before, floorBefore);
      Holds holds = Holds.reaches(after, floorAfter);
      if (held != holds) {
        RangeChange change = new RangeChange(before, after);
        crossings.add(new FloorCrossing(technology, change, floorBefore, floorAfter, held, holds));
      }
    }
    return crossings;
  }

  private static Range suitability(String technology, Candidate candidate) {
    return candidate.scorecards().stream()
        .filter(card -> card.technology().equals(technology))
        .findFirst()
        .map(Scorecard::suitability)
        .orElse(Range.ZERO);
  }

  private static List<ConditionTurn> turns(Candidate was, Candidate is) {
    List<ConditionTurn> turns = new ArrayList<>();
    for (VerdictCondition condition : VerdictCondition.values()) {
      Holds held = holds(condition, was);
      Holds holds = holds(condition, is);
      if (held != holds) {
        turns.add(new ConditionTurn(condition, held, holds));
      }
    }
    return turns;
  }

  private static Holds holds(VerdictCondition condition, Candidate candidate) {
    Estimate estimate = candidate.estimate();
    return switch (condition) {
      case HOURS_KNOWN -> candidate.task().annualHours() == null ? Holds.NO : Holds.YES;
      case STEP_TAKEN_OVER ->
          estimate == null ? Holds.NO : estimate.isCertain() ? Holds.YES : Holds.PERHAPS;
      case HOURS_SAVED -> estimate == null ? Holds.NO : Holds.saves(estimate.saved());
    };
  }
}
