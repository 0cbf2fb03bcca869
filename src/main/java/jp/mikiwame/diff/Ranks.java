package jp.mikiwame.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;

/** Who stands before whom in two rankings. */
final class Ranks {

  private final Map<String, Integer> before;
  private final Map<String, Integer> after;

  Ranks(Assessment before, Assessment after) {
    this.before = ranks(before);
    this.after = ranks(after);
  }

  private static Map<String, Integer> ranks(Assessment assessment) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Candidate candidate : assessment.candidates()) {
      if (candidate.rank() != null) {
        ranks.put(candidate.task().id(), candidate.rank());
      }
    }
    return ranks;
  }

  /** Tasks that stand before this one now and did not. */
  Passing passedBy(String id) {
    return newlyBefore(id, after, before);
  }

  /** Tasks that stood before this one and do not now. */
  Passing passed(String id) {
    return newlyBefore(id, before, after);
  }

  private static Passing newlyBefore(
      String id, Map<String, Integer> here, Map<String, Integer> there) {
    boolean comparable = here.containsKey(id) && there.containsKey(id);
    List<String> others =
        here.keySet().stream()
            .filter(other -> comparable && isBefore(other, id, here))
            .filter(other -> !isBefore(other, id, there))
            .toList();
    return Passing.of(others);
  }

  private static boolean isBefore(String other, String id, Map<String, Integer> ranks) {
    return ranks.containsKey(other) && ranks.get(other) < ranks.get(id);
  }
}
