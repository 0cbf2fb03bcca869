package jp.mikiwame.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Step;

/**
 * A step as two surveys know it.
 *
 * @param before index from 0; null if only the later survey has it
 * @param after index from 0; null if only the earlier survey has it
 */
record StepPair(String name, Integer before, Integer after) {

  /** Steps with the same id, or else the same name, belong together; in the later order. */
  static List<StepPair> of(List<Step> before, List<Step> after) {
    Map<String, Integer> old = places(before);
    List<StepPair> pairs = new ArrayList<>();
    places(after)
        .forEach(
            (key, place) ->
                pairs.add(new StepPair(after.get(place).name(), old.remove(key), place)));
    old.values().forEach(place -> pairs.add(new StepPair(before.get(place).name(), place, null)));
    return pairs;
  }

  private static Map<String, Integer> places(List<Step> steps) {
    Map<String, Integer> places = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String key = step.id() == null ? step.name() : step.id();
      // Two steps may have the same name; the first belongs to the first, the second to the second.
      places.put(key + "\0" + seen.merge(key, 1, Integer::sum), i);
    }
    return places;
  }
}
