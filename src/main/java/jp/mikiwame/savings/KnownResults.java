package jp.mikiwame.savings;

import java.util.List;
import java.util.function.Predicate;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.IntroductionResult;

/** The results of introductions that tell a reduction, in the form in which classes learn. */
public final class KnownResults {

  private final List<ResultProfile> profiles;

  private KnownResults(List<ResultProfile> profiles) {
    this.profiles = profiles;
  }

  /**
   * @param technologies ids of all that are judged
   * @param results judged by the criteria; those without a reduction, or of work in which nothing
   *     could be saved, teach nothing
   */
  public static KnownResults of(
      List<Criterion> criteria,
      Assumptions assumptions,
      List<String> technologies,
      List<JudgedResult> results) {
    ResultProfiler profiler =
        new ResultProfiler(
            new SavingsEstimator(criteria, assumptions, ReferenceClasses.whole(technologies)));
    return new KnownResults(
        results.stream()
            .filter(judged -> judged.result().reductionRate() != null)
            .map(profiler::profile)
            .filter(ResultProfile::canTeach)
            .toList());
  }

  /** Only the results for which {@code chosen} holds. */
  public KnownResults where(Predicate<IntroductionResult> chosen) {
    return new KnownResults(profiles.stream().filter(p -> chosen.test(p.result())).toList());
  }

  List<ResultProfile> ledBy(String technology) {
    return profiles.stream()
        .filter(profile -> profile.result().leadingTechnology().equals(technology))
        .toList();
  }
}
