package jp.mikiwame.model;

import java.util.List;

/**
 * 参照クラス: what the known results of one technology say about the next one.
 *
 * @param reductionOnCovered ρ, the median reduction (0–1) on covered minutes of a task that suits
 *     the technology as well as {@code suitability}
 * @param suitability 適合度 (0–100) from which the whole of ρ is expected
 * @param alpha first parameter of the Beta distribution of the reduction
 * @param beta second parameter of the same
 * @param harmShare share (0–1) of introductions whose checking got out of hand
 * @param harmIndex Pareto index of the factor by which checking then grows; smaller is worse
 * @param results ids of the results behind it, in the order of their files
 */
public record ReferenceClass(
    String technology,
    double reductionOnCovered,
    double suitability,
    double alpha,
    double beta,
    double harmShare,
    double harmIndex,
    List<String> results) {

  public ReferenceClass {
    results = List.copyOf(results);
  }
}
