package jp.mikiwame.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules and criteria by id. */
public final class RuleIndex {

  private final Map<String, Criterion> criteria = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  public RuleIndex(List<Criterion> all) {
    for (Criterion criterion : all) {
      criteria.put(criterion.id(), criterion);
      criterion.grades().forEach(rule -> rules.put(rule.id(), rule));
    }
  }

  public Criterion criterion(String id) {
    return known(criteria.get(id), id);
  }

  public Rule rule(String id) {
    return known(rules.get(id), id);
  }

  /** The findings of the criteria in one folder. */
  public List<Finding> inFolder(String folder, List<Finding> findings) {
    return findings.stream().filter(f -> criterion(f.criterion()).folder().equals(folder)).toList();
  }

  private static <T> T known(T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("No such rule (%s)".formatted(id));
    }
    return found;
  }
}
