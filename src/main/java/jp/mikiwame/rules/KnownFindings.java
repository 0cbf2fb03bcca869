package jp.mikiwame.rules;

import java.util.Arrays;
import jp.mikiwame.model.Finding;

/**
 * Brief findings of a criterion whose every answer is one of a few words. They follow from the
 * answers, so each is made once and serves all tasks. Any number of threads may use it at once:
 * those that overtake each other make the same.
 */
final class KnownFindings {

  /** Combinations of answers; of more, too few would come up again. */
  private static final int MOST = 40_000;

  /** Steps at the beginning of a task; further ones are rare. */
  private static final int STEPS = 64;

  private static final Finding[] NONE = new Finding[0];

  private final int[] paths;

  /** Number of words of each path, a missing answer among them. */
  private final int[] words;

  /** By the combination of answers, then by step; null where nobody has asked yet. */
  private final Finding[][] findings;

  /**
   * @param paths of the criterion
   */
  KnownFindings(int[] paths, SeenFact fact) {
    this.paths = paths;
    this.words = new int[paths.length];
    long all = 1;
    for (int i = 0; i < paths.length; i++) {
      words[i] = fact.path(paths[i]).words() + 1;
      all = words[i] == 1 ? Long.MAX_VALUE : Math.min(all, MOST + 1) * words[i];
      if (all > MOST) {
        break;
      }
    }
    this.findings = all > MOST ? null : new Finding[(int) all][];
  }

  /** Whether the findings follow from a combination of few answers. */
  boolean areFew() {
    return findings != null;
  }

  /** The number of a fact's answers among all combinations of them; -1 if it has none. */
  int answers(SeenFact fact) {
    int number = 0;
    for (int i = 0; i < paths.length; i++) {
      int word = fact.word(paths[i]);
      if (word < 0) {
        return word;
      }
      number = number * words[i] + word;
    }
    return number;
  }

  /** What follows from these answers for a step, or for the task as step 0; null if not known. */
  Finding get(int answers, int step) {
    Finding[] known = findings[answers];
    return known != null && step < known.length ? known[step] : null;
  }

  /** Whether there is known to be nothing to say. */
  boolean isNothing(int answers) {
    return findings[answers] == NONE;
  }

  /** Keeps what follows, and gives it back. */
  Finding keep(int answers, int step, Finding found) {
    if (found == null) {
      findings[answers] = NONE;
    } else if (step < STEPS) {
      Finding[] before = findings[answers] == null ? NONE : findings[answers];
      Finding[] more = Arrays.copyOf(before, Math.max(before.length, step + 1));
      more[step] = found;
      findings[answers] = more;
    }
    return found;
  }
}
