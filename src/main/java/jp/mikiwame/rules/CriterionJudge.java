package jp.mikiwame.rules;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import org.drools.model.Model;

/** Judges facts by one criterion. */
final class CriterionJudge {

  /** A grade, and what it demands of which paths. */
  private record Grade(String id, List<String> alone, int[] paths, Demand[] demands) {

    static Grade of(Criterion criterion, Rule rule, ToIntFunction<String> numberOf) {
      Demands demands = Demands.of(criterion, rule);
      return new Grade(
          rule.id(),
          List.of(rule.id()),
          demands.byPath().keySet().stream().mapToInt(numberOf).toArray(),
          demands.byPath().values().toArray(Demand[]::new));
    }

    /**
     * The answer of a grade that matched because nothing known speaks against it: a hit if every
     * answer is there, or lies between ends that all satisfy the grade.
     */
    Outcome outcome(SeenFact fact) {
      Outcome outcome = Outcome.HIT;
      for (int i = 0; i < paths.length; i++) {
        if (fact.isMissing(paths[i])) {
          Outcome part = demands[i].outcomeUnknown(fact.bounds(paths[i]));
          if (part == Outcome.MISS) {
            return part;
          }
          outcome = part == Outcome.UNDETERMINED ? part : outcome;
        }
      }
      return outcome;
    }
  }

  /** Steps and sets of grades from this number on are too rare to be prepared for. */
  private static final int PREPARED = 64;

  private final Criterion criterion;
  private final ModelWalk walk;
  private final Grade[] grades;
  private final int[] paths;
  private final Finding miss;

  /** Brief hits of a grade alone, by step; those that have come up. */
  private final Finding[][] hits;

  /** Ids of grades, by the set of them; those that have come up. */
  private final List<String>[] ids;

  /** Null until it is asked for a brief finding. */
  private KnownFindings known;

  /**
   * @param numberOf number of a path on {@link SeenFact}
   */
  CriterionJudge(Criterion criterion, Model model, ToIntFunction<String> numberOf) {
    this.criterion = criterion;
    this.walk = new ModelWalk(criterion, model);
    this.grades =
        criterion.grades().stream()
            .map(rule -> Grade.of(criterion, rule, numberOf))
            .toArray(Grade[]::new);
    this.paths = criterion.paths().stream().mapToInt(numberOf).toArray();
    this.miss = finding(null, Outcome.MISS, null, List.of(), List.of());
    this.hits = new Finding[grades.length][PREPARED];
    this.ids = newLists(PREPARED);
  }

  /** Whether all that any grade demands of these paths holds. */
  boolean mayMatch(SeenFact fact, Set<String> paths) {
    return walk.mayMatch(fact.fact(), paths);
  }

  /**
   * The finding with everything that was seen.
   *
   * @param step index of the step from 0; null on the task
   */
  Finding full(SeenFact fact, Integer step) {
    return finding(fact, step, false);
  }

  /**
   * The finding with what was seen only if it is undetermined; null for a miss on a step.
   *
   * @param step index of the step from 0; null on the task
   */
  Finding brief(SeenFact fact, Integer step) {
    if (known == null) {
      known = new KnownFindings(paths, fact);
    }
    int answers = known.areFew() ? known.answers(fact) : -1;
    if (answers < 0) {
      return finding(fact, step, true);
    }
    int at = step == null ? 0 : step;
    Finding found = known.get(answers, at);
    return found != null || known.isNothing(answers)
        ? found
        : known.keep(answers, at, finding(fact, step, true));
  }

  private Finding finding(SeenFact fact, Integer step, boolean brief) {
    long hits = 0;
    long open = 0;
    for (long left = walk.matches(fact.fact()); left != 0; left &= left - 1) {
      switch (grades[first(left)].outcome(fact)) {
        case HIT -> hits |= Long.lowestOneBit(left);
        case UNDETERMINED -> open |= Long.lowestOneBit(left);
        case MISS -> {
          // What is known of a missing answer rules it out after all.
        }
      }
    }
    if (hits != 0) {
      return brief ? briefHit(hits, step) : hit(hits, step, seen(fact));
    }
    if (open != 0) {
      return finding(step, Outcome.UNDETERMINED, null, ids(open), seen(fact));
    }
    if (brief) {
      return step == null ? miss : null;
    }
    return finding(step, Outcome.MISS, null, List.of(), seen(fact));
  }

  private Finding briefHit(long hits, Integer step) {
    int at = step == null ? 0 : step;
    if (Long.bitCount(hits) > 1 || at >= PREPARED) {
      return hit(hits, step, List.of());
    }
    Finding[] bySteps = this.hits[first(hits)];
    Finding hit = bySteps[at];
    if (hit == null) {
      hit = hit(hits, step, List.of());
      bySteps[at] = hit;
    }
    return hit;
  }

  private Finding hit(long hits, Integer step, List<Observation> seen) {
    List<String> others = ids(hits & hits - 1);
    return finding(step, Outcome.HIT, grades[first(hits)].id(), others, seen);
  }

  private Finding finding(
      Integer step, Outcome outcome, String rule, List<String> open, List<Observation> seen) {
    return new Finding(criterion.id(), step, outcome, rule, open, seen);
  }

  private static int first(long grades) {
    return Long.numberOfTrailingZeros(grades);
  }

  private List<String> ids(long chosen) {
    return switch (Long.bitCount(chosen)) {
      case 0 -> List.of();
      case 1 -> grades[first(chosen)].alone();
      default -> idsOfSeveral(chosen);
    };
  }

  private List<String> idsOfSeveral(long chosen) {
    List<String> known = chosen > 0 && chosen < PREPARED ? ids[(int) chosen] : null;
    if (known == null) {
      known =
          IntStream.range(0, grades.length)
              .filter(i -> (chosen >>> i & 1) == 1)
              .mapToObj(i -> grades[i].id())
              .toList();
      if (chosen > 0 && chosen < PREPARED) {
        ids[(int) chosen] = known;
      }
    }
    return known;
  }

  private List<Observation> seen(SeenFact fact) {
    Observation[] seen = new Observation[paths.length];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = fact.observation(paths[i]);
    }
    return List.of(seen);
  }

  // Java makes no arrays of generic types.
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static List<String>[] newLists(int size) {
    return new List[size];
  }
}
