package jp.mikiwame.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mikiwame.model.Verdict;

/**
 * What changed about one task that is in both assessments, and what changed it.
 *
 * @param passedBy tasks that stand before it now and did not
 * @param passed tasks that stood before it and do not now
 * @param gates ids of gates that hit in one assessment only
 * @param openGates ids of gates that could not be determined in one assessment only
 * @param alternatives ids of alternatives that apply in one assessment only
 * @param floorCrossings of the technologies named in either assessment
 * @param turns conditions of verdicts that no longer hold as they did
 * @param scores technologies with another suitability
 * @param steps that save something else
 * @param answers of the survey that are not what they were
 */
public record TaskDiff(
    Standing before,
    Standing after,
    Passing passedBy,
    Passing passed,
    SetChange gates,
    SetChange openGates,
    SetChange alternatives,
    List<FloorCrossing> floorCrossings,
    List<ConditionTurn> turns,
    List<ScoreChange> scores,
    List<StepChange> steps,
    List<AnswerChange> answers) {

  public TaskDiff {
    floorCrossings = List.copyOf(floorCrossings);
    turns = List.copyOf(turns);
    scores = List.copyOf(scores);
    steps = List.copyOf(steps);
    answers = List.copyOf(answers);
  }

  public Change<Integer> rank() {
    return new Change<>(before.rank(), after.rank());
  }

  public Change<Verdict> verdict() {
    return new Change<>(before.verdict(), after.verdict());
  }

  public Change<List<String>> technologies() {
    return new Change<>(before.technologies(), after.technologies());
  }

  /** Hours saved a year. */
  public RangeChange saved() {
    return new RangeChange(before.saved(), after.saved());
  }

  /** Present hours a year. */
  public RangeChange annualHours() {
    return new RangeChange(before.annualHours(), after.annualHours());
  }

  /** Everything that changed; empty if the task stands as it did. */
  public Set<TaskAspect> aspects() {
    Set<TaskAspect> aspects = EnumSet.noneOf(TaskAspect.class);
    note(aspects, TaskAspect.RANK, rank().isChange());
    note(aspects, TaskAspect.VERDICT, verdict().isChange());
    note(aspects, TaskAspect.TECHNOLOGIES, technologies().isChange());
    note(aspects, TaskAspect.SCORE, !scores.isEmpty());
    note(aspects, TaskAspect.HOURS, hoursMove());
    note(aspects, TaskAspect.QUADRANT, isReclassified());
    note(aspects, TaskAspect.GATES, gates.isChange() || openGates.isChange());
    note(aspects, TaskAspect.ALTERNATIVES, alternatives.isChange());
    return aspects;
  }

  /** Whether it only changed places because other tasks moved. */
  public boolean isPushedByOthers() {
    return aspects().equals(Set.of(TaskAspect.RANK));
  }

  private boolean hoursMove() {
    return saved().isChange()
        || annualHours().isChange()
        || steps.stream().anyMatch(StepChange::movesHours);
  }

  public boolean isReclassified() {
    return before.quadrant() != after.quadrant() || before.effort() != after.effort();
  }

  private static void note(Set<TaskAspect> aspects, TaskAspect aspect, boolean holds) {
    if (holds) {
      aspects.add(aspect);
    }
  }
}
