package jp.mikiwame.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How alike two names are, told without any haste. */
final class PlainLikeness {

  private final List<String> names;
  private final Map<String, Integer> frequency = new HashMap<>();

  PlainLikeness(List<String> names) {
    this.names = names;
    names.forEach(name -> pairs(name).forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
  }

  double of(String one, String other) {
    Set<String> shared = new HashSet<>(pairs(one));
    shared.retainAll(pairs(other));
    Set<String> all = new HashSet<>(pairs(one));
    all.addAll(pairs(other));
    return weight(shared) / weight(all);
  }

  private double weight(Set<String> pairs) {
    return pairs.stream()
        .mapToDouble(pair -> 1 + Math.log((double) names.size() / frequency.get(pair)))
        .sum();
  }

  private static Set<String> pairs(String name) {
    String framed = "^" + name + "$";
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < framed.length(); i++) {
      pairs.add(framed.substring(i, i + 2));
    }
    return pairs;
  }
}
