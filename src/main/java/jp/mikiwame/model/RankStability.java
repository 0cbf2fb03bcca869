package jp.mikiwame.model;

import java.util.List;

/**
 * 順位の安定度: where a recommended task stands in the draws.
 *
 * @param topFive share (0–1) of the draws in which the task is among the first five
 * @param topTen the same for ten
 * @param rank P10, P50 and P90 of its rank
 * @param bestRank the best rank in any draw, from 1
 * @param shares share of the draws at {@code bestRank} and the ranks after it; they sum to 1
 */
public record RankStability(
    double topFive, double topTen, Range rank, int bestRank, List<Double> shares) {

  public RankStability {
    shares = List.copyOf(shares);
  }

  /**
   * @param place from 1
   * @return share (0–1) of the draws in which the task stands there
   */
  public double shareAt(int place) {
    int index = place - bestRank;
    return index < 0 || index >= shares.size() ? 0 : shares.get(index);
  }
}
