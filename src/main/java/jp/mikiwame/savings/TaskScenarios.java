package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;

/** The ways in which taking over the steps of one task can turn out. */
final class TaskScenarios {

  /**
   * What is supposed of every task.
   *
   * @param exceptionRate of a task that does not say
   * @param fieldAccuracy share (0–1) of fields that are expected to be read without a fault
   * @param minutesPerField in which one field is handled at present
   */
  record Supposed(Range exceptionRate, double fieldAccuracy, double minutesPerField) {
    static Supposed of(Assumptions assumptions) {
      return new Supposed(
          assumptions.range(Assumptions.EXCEPTION_RATE),
          assumptions.likely(Assumptions.FIELD_ACCURACY),
          assumptions.likely(Assumptions.MINUTES_PER_FIELD));
    }
  }

  /** Technologies that take over steps together, and their parts in it. */
  private record Chain(List<String> technologies, List<Member> members) {}

  private final Supposed supposed;
  private final ReferenceClasses classes;
  private final List<Step> steps;
  private final List<Scorecard> scorecards;
  private final StepFindings found;
  private final double annualCases;
  private final Range exceptionRate;
  private final List<Chain> chains = new ArrayList<>();

  /**
   * @param task whose hours are known
   * @param found on its steps
   */
  TaskScenarios(
      Supposed supposed,
      ReferenceClasses classes,
      Task task,
      List<Scorecard> scorecards,
      StepFindings found) {
    this.supposed = supposed;
    this.classes = classes;
    this.steps = task.steps();
    this.scorecards = scorecards;
    this.found = found;
    this.annualCases = task.volume().annualCases();
    this.exceptionRate =
        task.exceptionRate() == null ? supposed.exceptionRate() : Range.of(task.exceptionRate());
  }

  /**
   * @param index of the step from 0
   * @param technologies that take the step over together
   */
  Scenarios of(int index, List<String> technologies) {
    Step step = steps.get(index);
    return new Scenarios(
        annualCases * step.share(),
        step.minutesPerCase(),
        members(technologies),
        exceptionRate,
        fields(step),
        step.fieldCount() != null,
        supposed.fieldAccuracy(),
        checking(index, technologies).cost());
  }

  /** The rules by which steps are, or may be, taken over. */
  List<StepFindings.TakeOver> takeOvers() {
    return found.takeOvers();
  }

  /** What people must check once these technologies have taken over a step. */
  Checking checking(int index, List<String> technologies) {
    return found.checking(index).checking(technologies);
  }

  private List<Member> members(List<String> technologies) {
    for (int i = 0; i < chains.size(); i++) {
      if (RuleIndex.sameIds(chains.get(i).technologies(), technologies)) {
        return chains.get(i).members();
      }
    }
    Member[] members = new Member[technologies.size()];
    for (int i = 0; i < members.length; i++) {
      String technology = technologies.get(i);
      members[i] = classes.member(technology, suitability(technology));
    }
    Chain added = new Chain(technologies, List.of(members));
    chains.add(added);
    return added.members();
  }

  private Range suitability(String technology) {
    for (int i = 0; i < scorecards.size(); i++) {
      if (scorecards.get(i).technology().equals(technology)) {
        return scorecards.get(i).suitability();
      }
    }
    throw new IllegalArgumentException("No scorecard (%s)".formatted(technology));
  }

  /** Fields of one case; where they are not counted, as many as can be handled in the minutes. */
  private double fields(Step step) {
    return step.fieldCount() != null
        ? step.fieldCount()
        : step.minutesPerCase().likely() / supposed.minutesPerField();
  }
}
