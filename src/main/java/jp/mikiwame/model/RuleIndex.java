package jp.mikiwame.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules and criteria by id. */
public final class RuleIndex {

  /** What the findings of a criterion are for. */
  public enum Role {
    TAKE_OVER,
    CHECKING,
    GATE,
    ALTERNATIVE,
    POINTS;

    private static Role of(Criterion criterion) {
      return switch (criterion.folder()) {
        case Criterion.STEPS -> TAKE_OVER;
        case Criterion.CHECKING -> CHECKING;
        case Criterion.GATES -> GATE;
        case Criterion.ALTERNATIVES -> ALTERNATIVE;
        default -> POINTS;
      };
    }
  }

  /** Passing over more criteria than this takes longer than looking one up. */
  private static final int NEAR = 24;

  private final List<Criterion> criteria;
  private final String[] ids;
  private final Role[] roles;
  private final Rule[][] grades;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();

  public RuleIndex(List<Criterion> all) {
    Map<String, Criterion> byId = new LinkedHashMap<>();
    for (Criterion criterion : all) {
      byId.put(criterion.id(), criterion);
      criterion.grades().forEach(rule -> rules.put(rule.id(), rule));
    }
    criteria = List.copyOf(byId.values());
    ids = byId.keySet().toArray(String[]::new);
    roles = criteria.stream().map(Role::of).toArray(Role[]::new);
    grades = criteria.stream().map(c -> c.grades().toArray(Rule[]::new)).toArray(Rule[][]::new);
    for (int i = 0; i < ids.length; i++) {
      positions.put(ids[i], i);
    }
  }

  public Criterion criterion(String id) {
    return criteria.get(known(positions.get(id), id));
  }

  public Rule rule(String id) {
    return known(rules.get(id), id);
  }

  /**
   * A rule that is most likely a grade of the criterion at this position, which is found faster.
   */
  public Rule rule(int position, String id) {
    for (Rule grade : grades[position]) {
      // Judged findings carry the very ids of their rules; others are looked up.
      if (grade.id() == id) {
        return grade;
      }
    }
    return rule(id);
  }

  /** What the criterion at this position is for. */
  public Role role(int position) {
    return roles[position];
  }

  /** All criteria, at their positions. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /**
   * The position of a criterion.
   *
   * @param before position of the one asked for before, 0 at first: findings and lines of scores
   *     come in the order of the criteria, so that most of them need not be looked up
   */
  public int position(String id, int before) {
    // Judged findings carry the very ids of their criteria; others are looked up.
    if (before < ids.length && ids[before] == id) {
      return before;
    }
    int next = before + 1;
    return next < ids.length && ids[next] == id ? next : further(id, next + 1);
  }

  private int further(String id, int from) {
    int end = Math.min(ids.length, from + NEAR);
    for (int guess = from; guess < end; guess++) {
      if (ids[guess] == id) {
        return guess;
      }
    }
    return known(positions.get(id), id);
  }

  /** Whether two short lists hold the same ids; nothing is made to find out. */
  public static boolean sameIds(List<String> one, List<String> other) {
    if (one == other) {
      return true;
    }
    int size = one.size();
    if (size != other.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!one.get(i).equals(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The findings of the criteria in one folder. */
  public List<Finding> inFolder(String folder, List<Finding> findings) {
    List<Finding> found = new ArrayList<>();
    int at = 0;
    for (Finding finding : findings) {
      at = position(finding.criterion(), at);
      if (criteria.get(at).folder().equals(folder)) {
        found.add(finding);
      }
    }
    return found;
  }

  private static <T> T known(T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("No such rule (%s)".formatted(id));
    }
    return found;
  }
}
