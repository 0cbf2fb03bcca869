package jp.mikiwame.scoring;

import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Verdict;

/** The sets of technologies for one task, and the best under each condition of a verdict. */
final class Options {

  /**
   * One set of technologies.
   *
   * @param certain whether each of them takes over some step for certain
   * @param suits whether the likely suitability reaches the floor
   * @param maySuit whether the suitability does at best
   * @param free whether no gate blocks them
   * @param surplus hours a year beyond the price of introduction, likely
   * @param hoped the same at best
   */
  record Option(
      Estimate estimate,
      boolean certain,
      boolean suits,
      boolean maySuit,
      boolean free,
      double surplus,
      double hoped) {

    static Option of(
        Estimate estimate, Range suitability, double floor, boolean free, double introduction) {
      return new Option(
          estimate,
          estimate.isCertain(),
          suitability.likely() >= floor,
          suitability.high() >= floor,
          free,
          estimate.saved().likely() - introduction,
          estimate.saved().high() - introduction);
    }

    List<String> technologies() {
      return estimate.technologies();
    }

    /** Whether it saves enough for every technology that it introduces. */
    boolean pays() {
      return surplus >= 0;
    }

    boolean mayPay() {
      return hoped >= 0;
    }
  }

  private Option allowed;
  private Option suitable;
  private Option possible;
  private Option possibleIfReleased;
  private Option best;

  void add(Option option) {
    best = better(option, best);
    if (option.certain && option.suits) {
      suitable = better(option, suitable);
      allowed = option.free ? better(option, allowed) : allowed;
    }
    if (option.maySuit) {
      possibleIfReleased = moreHopeful(option, possibleIfReleased);
      possible = option.free ? moreHopeful(option, possible) : possible;
    }
  }

  boolean isEmpty() {
    return best == null;
  }

  Optional<Option> allowed() {
    return Optional.ofNullable(allowed);
  }

  Optional<Option> suitable() {
    return Optional.ofNullable(suitable);
  }

  Optional<Option> possible() {
    return Optional.ofNullable(possible);
  }

  Optional<Option> possibleIfReleased() {
    return Optional.ofNullable(possibleIfReleased);
  }

  /** What a verdict rests on, or would if nothing stood in the way. */
  Optional<Option> behind(Verdict verdict) {
    return switch (verdict) {
      case RECOMMENDED -> allowed();
      case GATED -> suitable().filter(Option::pays).or(this::possibleIfReleased);
      case NEEDS_ANSWERS -> possible();
      default -> allowed().or(this::suitable).or(() -> Optional.ofNullable(best));
    };
  }

  private static Option better(Option option, Option other) {
    return other == null || isBetter(option, option.surplus, other, other.surplus) ? option : other;
  }

  private static Option moreHopeful(Option option, Option other) {
    return other == null || isBetter(option, option.hoped, other, other.hoped) ? option : other;
  }

  /** A further technology has to earn its introduction; among equals the fewer are better. */
  private static boolean isBetter(
      Option option, double surplus, Option other, double otherSurplus) {
    int bySurplus = Double.compare(surplus, otherSurplus);
    return bySurplus > 0
        || bySurplus == 0 && option.technologies().size() < other.technologies().size();
  }
}
