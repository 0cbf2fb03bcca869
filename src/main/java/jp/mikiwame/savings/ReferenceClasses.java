package jp.mikiwame.savings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.ReferenceClass;

/** What is known of every technology. */
record ReferenceClasses(Map<String, ReferenceClass> byTechnology) {

  ReferenceClasses {
    byTechnology = new LinkedHashMap<>(byTechnology);
  }

  static ReferenceClasses of(Collection<ReferenceClass> all) {
    Map<String, ReferenceClass> byTechnology = new LinkedHashMap<>();
    all.forEach(each -> byTechnology.put(each.technology(), each));
    return new ReferenceClasses(byTechnology);
  }

  /** Classes under which technologies save every covered minute, whatever the suitability. */
  static ReferenceClasses whole(Collection<String> technologies) {
    return of(
        technologies.stream()
            .map(id -> new ReferenceClass(id, 1, 0, null, null, 0.5, 0, 1, List.of()))
            .toList());
  }

  ReferenceClass of(String technology) {
    ReferenceClass found = byTechnology.get(technology);
    if (found == null) {
      throw new IllegalArgumentException("No reference class (%s)".formatted(technology));
    }
    return found;
  }

  /** A technology's part in taking over a step. */
  Member member(String technology, Range suitability) {
    ReferenceClass known = of(technology);
    return new Member(
        technology,
        known.reductionOnCovered(),
        new Range(
            known.ratio(suitability.low()),
            known.ratio(suitability.likely()),
            known.ratio(suitability.high())));
  }
}
