package jp.mikiwame.diff;

import java.util.List;

/**
 * An answer of the survey that rules look at and that is another than before.
 *
 * @param path how rules reach it
 * @param step name of the step; null if it belongs to the task
 * @param before null if it was missing
 * @param after null if it is missing
 * @param criteria that look at it
 */
public record AnswerChange(
    String path, String step, Object before, Object after, List<String> criteria) {

  public AnswerChange {
    criteria = List.copyOf(criteria);
  }
}
