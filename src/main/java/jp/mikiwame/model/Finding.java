package jp.mikiwame.model;

import java.util.List;

/**
 * A criterion's answer on a task or on one of its steps.
 *
 * @param step index of the step from 0; null if the criterion looks at the task
 * @param rule the grade that hit; null if none did
 * @param open grades that could hit if the missing answers were known; of a hit, further grades
 *     that hit at the same time, which a sound criterion has none of
 * @param observations every value that the criterion looks at
 */
public record Finding(
    String criterion,
    Integer step,
    Outcome outcome,
    String rule,
    List<String> open,
    List<Observation> observations) {

  public Finding {
    open = List.copyOf(open);
    observations = List.copyOf(observations);
  }

  public boolean isHit() {
    return outcome == Outcome.HIT;
  }

  public boolean isUndetermined() {
    return outcome == Outcome.UNDETERMINED;
  }

  /** The same criterion, answered so that this grade hits. */
  public Finding hitting(String grade) {
    return new Finding(criterion, step, Outcome.HIT, grade, List.of(), observations);
  }

  /** The same criterion, answered so that no grade hits. */
  public Finding missed() {
    return new Finding(criterion, step, Outcome.MISS, null, List.of(), observations);
  }

  /** The rules that hit or still could. */
  public List<String> possible() {
    return isHit() ? List.of(rule) : open;
  }
}
