package jp.mikiwame.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.QualityReport.SameWork;

/** Work that is listed more than once: by one department, or by several under similar names. */
final class SameNames {

  /**
   * Share that similar names have in common. Of 30 pairs drawn from 70,000 names of procedures, at
   * 0.8 some 22 are the same work (申請 and its 承認), at 0.75 about half.
   */
  private static final double ALIKE = 0.8;

  /** As many are named in a question; the report has all. */
  private static final int NAMED = 5;

  private final Map<String, List<ListedTask>> byName = new LinkedHashMap<>();

  void add(ListedTask task) {
    byName.computeIfAbsent(WorkName.key(task.name()), key -> new ArrayList<>(1)).add(task);
  }

  /** Asks about names that a department has twice. */
  void askRepeated(Consumer<Notice> questions) {
    for (List<ListedTask> tasks : byName.values()) {
      Map<String, ListedTask> first = new HashMap<>();
      for (ListedTask task : tasks) {
        ListedTask earlier = first.putIfAbsent(task.department(), task);
        if (earlier != null) {
          Map<String, Object> values =
              Map.of("value", task.name(), "earlier", earlier.name(), "id", earlier.id());
          questions.accept(task.question("quality-name-repeated", "/name", values));
        }
      }
    }
  }

  /** What several departments do, most departments first; asks about each once. */
  List<SameWork> acrossDepartments(Consumer<Notice> questions) {
    List<SameWork> shared = new ArrayList<>();
    for (List<ListedTask> tasks : similar()) {
      SameWork work = new SameWork(tasks.stream().map(ListedTask::listed).toList());
      if (work.departments().size() > 1) {
        shared.add(work);
        questions.accept(tasks.get(0).question("quality-same-work", "/name", values(work)));
      }
    }
    shared.sort(Comparator.comparingInt((SameWork work) -> work.departments().size()).reversed());
    return shared;
  }

  private Iterable<List<ListedTask>> similar() {
    List<String> names = List.copyOf(byName.keySet());
    int[] leaders = SimilarNames.leaders(names, ALIKE);
    Map<Integer, List<ListedTask>> groups = new TreeMap<>();
    for (int i = 0; i < leaders.length; i++) {
      groups
          .computeIfAbsent(leaders[i], leader -> new ArrayList<>())
          .addAll(byName.get(names.get(i)));
    }
    return groups.values();
  }

  private static Map<String, Object> values(SameWork work) {
    List<String> departments = work.departments();
    return Map.of(
        "value",
        work.tasks().get(0).name(),
        "count",
        departments.size(),
        "departments",
        departments.stream().limit(NAMED).toList(),
        "names",
        work.tasks().stream().map(each -> each.name()).distinct().limit(NAMED).toList());
  }
}
