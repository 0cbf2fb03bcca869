package jp.mikiwame.intake.eventlog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Counts in which orders activities follow each other. */
final class Variants {

  /** An odd constant that spreads the bits of neighbouring numbers. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<Long, Integer> counts = new HashMap<>();
  private int cases;
  private int reworked;
  private int selfLoops;

  void add(List<Integer> sequence) {
    cases++;
    counts.merge(digest(sequence), 1, Integer::sum);
    reworked += new HashSet<>(sequence).size() < sequence.size() ? 1 : 0;
    for (int i = 1; i < sequence.size(); i++) {
      selfLoops += sequence.get(i).equals(sequence.get(i - 1)) ? 1 : 0;
    }
  }

  /** In the place of the sequence, which may be long: among a million, two rarely share one. */
  private static long digest(List<Integer> sequence) {
    long digest = sequence.size();
    for (int activity : sequence) {
      digest = Long.rotateLeft((digest ^ activity) * SPREAD, 29);
    }
    return digest;
  }

  int count() {
    return counts.size();
  }

  double commonestShare() {
    return (double) counts.values().stream().mapToInt(count -> count).max().orElse(0) / cases;
  }

  double reworkRate() {
    return (double) reworked / cases;
  }

  int selfLoops() {
    return selfLoops;
  }
}
