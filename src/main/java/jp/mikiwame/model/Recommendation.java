package jp.mikiwame.model;

import java.util.List;

/**
 * What is recommended for a task, and what stands in the way.
 *
 * @param technologies recommended together, or what would fit if nothing stood in the way; empty if
 *     nothing fits
 * @param blockedBy gates that hit, of any technology
 * @param openGates gates that could not be determined
 * @param alternatives cheaper means that apply, in the order in which to try them
 * @param openAlternatives decisive cheaper means that could not be determined
 */
public record Recommendation(
    Verdict verdict,
    List<String> technologies,
    List<String> blockedBy,
    List<String> openGates,
    List<String> alternatives,
    List<String> openAlternatives) {

  public Recommendation {
    technologies = List.copyOf(technologies);
    blockedBy = List.copyOf(blockedBy);
    openGates = List.copyOf(openGates);
    alternatives = List.copyOf(alternatives);
    openAlternatives = List.copyOf(openAlternatives);
  }

  /** The same with another verdict. */
  public Recommendation verdict(Verdict other) {
    return other == verdict
        ? this
        : new Recommendation(
            other, technologies, blockedBy, openGates, alternatives, openAlternatives);
  }

  public boolean isRecommended() {
    return verdict == Verdict.RECOMMENDED;
  }
}
