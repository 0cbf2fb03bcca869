package jp.mikiwame.intake.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of what was done for a case. What was done at the same time shares one position, so
 * that the order of lines in a file, which may be any, does not count.
 */
final class CaseOrder {

  private CaseOrder() {}

  /** Position, from 0, at which each activity was first done. */
  static Map<String, Double> firstPositions(List<Execution> executions) {
    List<Execution> sorted = new ArrayList<>(executions);
    sorted.sort(Comparator.comparing(Execution::moment));
    Map<String, Double> first = new HashMap<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = endOfSame(sorted, from);
      double position = (from + to - 1) / 2.0;
      sorted.subList(from, to).forEach(doing -> first.putIfAbsent(doing.activity(), position));
      from = to;
    }
    return first;
  }

  private static int endOfSame(List<Execution> sorted, int from) {
    Instant moment = sorted.get(from).moment();
    int to = from + 1;
    while (to < sorted.size() && sorted.get(to).moment().equals(moment)) {
      to++;
    }
    return to;
  }

  /** Activities as they follow each other; at the same time, in their usual order. */
  static List<Integer> sequence(List<Execution> executions, Map<String, Integer> usual) {
    return executions.stream()
        .sorted(
            Comparator.comparing(Execution::moment)
                .thenComparing(doing -> usual.get(doing.activity())))
        .map(doing -> usual.get(doing.activity()))
        .toList();
  }
}
