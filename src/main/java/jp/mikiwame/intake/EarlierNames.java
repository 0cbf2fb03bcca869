package jp.mikiwame.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.mikiwame.model.Notice;

/** Says in notices of repeated ids which task had them first, once all notices are known. */
final class EarlierNames {

  private static final String EARLIER = "earlier";

  /** Knows the names of tasks, or can find them out. */
  interface Names {
    Map<Integer, String> of(Set<Integer> indexes);
  }

  private EarlierNames() {}

  /** The notices with names in the place of the indexes of tasks. */
  static List<Notice> in(List<Notice> notices, Names names) {
    Set<Integer> wanted = new HashSet<>();
    notices.forEach(notice -> wanted.addAll(index(notice)));
    if (wanted.isEmpty()) {
      return notices;
    }
    Map<Integer, String> found = names.of(wanted);
    return notices.stream()
        .map(notice -> index(notice).isEmpty() ? notice : named(notice, found))
        .toList();
  }

  private static List<Integer> index(Notice notice) {
    return notice.values().get(EARLIER) instanceof Integer index ? List.of(index) : List.of();
  }

  private static Notice named(Notice notice, Map<Integer, String> names) {
    Map<String, Object> values = new TreeMap<>(notice.values());
    values.computeIfPresent(EARLIER, (key, index) -> SchemaFaults.shortened(names.get(index)));
    return new Notice(
        notice.severity(),
        notice.code(),
        notice.place(),
        notice.taskId(),
        notice.taskName(),
        values);
  }
}
