package jp.mikiwame.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** The questions, but of one code no more than anybody could ask. */
final class Questions {

  /** Of one code. A list to send back that is longer has another cause than the tasks. */
  static final int MOST = 10_000;

  private final List<Notice> kept = new ArrayList<>();
  private final Map<String, Integer> met = new TreeMap<>();
  private final Map<String, Integer> byDepartment = new HashMap<>();

  void add(Notice question) {
    byDepartment.merge(String.valueOf(question.values().get("department")), 1, Integer::sum);
    if (met.merge(question.code(), 1, Integer::sum) <= MOST) {
      kept.add(question);
    }
  }

  int of(String department) {
    return byDepartment.getOrDefault(department, 0);
  }

  /** All, with one more for each code of which some are left out. */
  List<Notice> all() {
    List<Notice> all = new ArrayList<>(kept);
    met.forEach(
        (code, count) -> {
          if (count > MOST) {
            Map<String, Object> values = Map.of("value", code, "kept", MOST, "count", count - MOST);
            all.add(
                Notice.warning("notices-left-out", Place.file(kept.get(0).place().file()), values));
          }
        });
    return all;
  }
}
