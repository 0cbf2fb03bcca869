package jp.mikiwame.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** What was noticed in a file: once, however often it is read, and no more than anybody mends. */
final class TableNotices {

  private final String file;
  private final Set<Notice> kept = new LinkedHashSet<>();
  private final Map<String, Integer> met = new HashMap<>();

  TableNotices(String file) {
    this.file = file;
  }

  void add(Notice notice) {
    if (kept.contains(notice)) {
      return;
    }
    if (met.merge(notice.code(), 1, Integer::sum) <= TableLimits.NOTICES) {
      kept.add(notice);
    }
  }

  List<Notice> all() {
    List<Notice> all = new ArrayList<>(kept);
    new TreeMap<>(met)
        .forEach(
            (code, count) -> {
              int more = count - TableLimits.NOTICES;
              if (more > 0) {
                all.add(
                    Notice.warning(
                        "notices-left-out",
                        Place.file(file),
                        Map.of("value", code, "kept", TableLimits.NOTICES, "count", more)));
              }
            });
    return all;
  }
}
