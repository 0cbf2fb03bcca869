package jp.mikiwame.diff;

import java.util.List;

/**
 * Tasks that changed sides with a task in the ranking.
 *
 * @param count how many they are
 * @param first ids of the first of them, by rank
 */
public record Passing(int count, List<String> first) {

  private static final int NAMED = 3;

  public Passing {
    first = List.copyOf(first);
  }

  static Passing of(List<String> all) {
    return new Passing(all.size(), all.subList(0, Math.min(NAMED, all.size())));
  }
}
