package jp.mikiwame.intake.eventlog;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Passes on notices, but of one code no more than anybody mends: a log may have millions. */
final class FewNotices implements Consumer<Notice> {

  private static final int MOST = 1000;

  private final Consumer<Notice> notices;
  private final Map<String, Integer> met = new HashMap<>();

  FewNotices(Consumer<Notice> notices) {
    this.notices = notices;
  }

  @Override
  public void accept(Notice notice) {
    if (met.merge(notice.code(), 1, Integer::sum) <= MOST) {
      notices.accept(notice);
    }
  }

  /** Whether there was any. */
  boolean any() {
    return !met.isEmpty();
  }

  /** Says how many were left out; once, at the end. All are errors here. */
  void close(String file) {
    new TreeMap<>(met)
        .forEach(
            (code, count) -> {
              if (count > MOST) {
                notices.accept(
                    Notice.error(
                        "notices-left-out",
                        Place.file(file),
                        Map.of("value", code, "kept", MOST, "count", count - MOST)));
              }
            });
  }
}
