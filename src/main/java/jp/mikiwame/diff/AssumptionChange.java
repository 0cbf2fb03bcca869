package jp.mikiwame.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Range;

/**
 * An assumption with another value.
 *
 * @param unit what the value is measured in
 */
public record AssumptionChange(String id, String name, String unit, RangeChange value) {

  static List<AssumptionChange> between(List<Assumption> before, List<Assumption> after) {
    Map<String, Assumption> known = new LinkedHashMap<>();
    before.forEach(assumption -> known.put(assumption.id(), assumption));
    after.forEach(assumption -> known.put(assumption.id(), assumption));
    List<AssumptionChange> changes = new ArrayList<>();
    for (Assumption each : known.values()) {
      RangeChange value = new RangeChange(value(before, each.id()), value(after, each.id()));
      if (value.isChange()) {
        changes.add(new AssumptionChange(each.id(), each.name(), each.unit(), value));
      }
    }
    return changes;
  }

  private static Range value(List<Assumption> assumptions, String id) {
    return assumptions.stream()
        .filter(assumption -> assumption.id().equals(id))
        .findFirst()
        .map(Assumption::value)
        .orElse(null);
  }
}
