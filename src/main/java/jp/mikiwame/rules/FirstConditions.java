package jp.mikiwame.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Rule;

/**
 * Tells which criteria are worth looking at on a step. Nearly all begin with the kind of work or
 * with the medium, so on most steps most of them fail at once; which ones, is asked once for each
 * combination of such constants and remembered.
 */
final class FirstConditions {

  /** Combinations of constants; of more, too few would come up again. */
  private static final int MOST = 4_096;

  private final CriterionJudge[] judges;

  /** What criteria begin with, if it is an enum. */
  private final Set<String> texts = new HashSet<>();

  private final int[] paths;

  /** Number of words of each path, a missing answer among them. */
  private final int[] words;

  /** Numbers of criteria by combination of constants; null where nobody has asked yet. */
  private final int[][] worth;

  /**
   * @param judges of the criteria, in their order
   * @param numberOf number of a path on {@link SeenFact}
   */
  FirstConditions(
      List<Criterion> criteria, CriterionJudge[] judges, ToIntFunction<String> numberOf) {
    this.judges = judges;
    Map<String, Integer> wordsByPath = new LinkedHashMap<>();
    int all = 1;
    for (Criterion criterion : criteria) {
      for (Rule grade : criterion.grades()) {
        Condition first = first(grade);
        Class<?> type = first == null ? Object.class : Demands.type(criterion, first);
        if (type.isEnum() && !wordsByPath.containsKey(first.path())) {
          int count = type.getEnumConstants().length + 1;
          if (all * count <= MOST) {
            wordsByPath.put(first.path(), count);
            all *= count;
          }
        }
      }
    }
    texts.addAll(wordsByPath.keySet());
    paths = wordsByPath.keySet().stream().mapToInt(numberOf).toArray();
    words = wordsByPath.values().stream().mapToInt(Integer::intValue).toArray();
    worth = new int[all][];
  }

  /** Numbers of the criteria of which some grade may match. */
  int[] worthLookingAt(SeenFact fact) {
    int combination = 0;
    for (int i = 0; i < paths.length; i++) {
      combination = combination * words[i] + fact.word(paths[i]);
    }
    // Threads that overtake each other find the same out.
    int[] known = worth[combination];
    if (known == null) {
      known =
          IntStream.range(0, judges.length).filter(i -> judges[i].mayMatch(fact, texts)).toArray();
      worth[combination] = known;
    }
    return known;
  }

  private static Condition first(Rule grade) {
    return grade.conditions().stream()
        .filter(each -> !each.comparisons().isEmpty())
        .findFirst()
        .orElse(null);
  }
}
