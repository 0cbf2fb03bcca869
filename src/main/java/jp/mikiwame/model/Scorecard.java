package jp.mikiwame.model;

import java.util.List;

/**
 * 評価点 of one technology on one task.
 *
 * @param suitability 適合度, 0–100: the sum of the lines' contributions
 * @param lines every criterion of the technology, also those that earned nothing
 */
public record Scorecard(String technology, Range suitability, List<ScoreLine> lines) {

  public Scorecard {
    lines = List.copyOf(lines);
  }
}
