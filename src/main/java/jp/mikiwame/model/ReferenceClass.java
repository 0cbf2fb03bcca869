package jp.mikiwame.model;

import java.util.List;

/**
 * 参照クラス: what the known results of one technology say about the next one.
 *
 * @param reductionOnCovered ρ, the median reduction (0–1) on covered minutes of a task that suits
 *     the technology as well as {@code suitability}
 * @param suitability 適合度 (0–100) from which the whole of ρ is expected
 * @param alpha first parameter of the Beta distribution of the reduction; null if it does not vary
 * @param beta second parameter of the same; null with the first
 * @param answerLevel the median level at which missing answers turn out: 0 all badly, 0.5 as the
 *     rules take for likely, 1 all well
 * @param harmShare share (0–1) of introductions whose checking got out of hand
 * @param harmIndex Pareto index of the factor by which checking then grows; smaller is worse
 * @param results ids of the results behind it, in the order of their files
 */
public record ReferenceClass(
    String technology,
    double reductionOnCovered,
    double suitability,
    Double alpha,
    Double beta,
    double answerLevel,
    double harmShare,
    double harmIndex,
    List<String> results) {

  public ReferenceClass {
    results = List.copyOf(results);
  }

  /** Share (0–1) of ρ to expect of a task with this suitability (0–100). */
  public double ratio(double taskSuitability) {
    return ratio(taskSuitability, suitability);
  }

  /** The same for a class that is still to be made: in proportion up to the reference. */
  public static double ratio(double suitability, double reference) {
    return suitability >= reference ? 1 : suitability / reference;
  }

  /** The same class with another level of missing answers. */
  public ReferenceClass answeredAt(double level) {
    return new ReferenceClass(
        technology,
        reductionOnCovered,
        suitability,
        alpha,
        beta,
        level,
        harmShare,
        harmIndex,
        results);
  }
}
