package jp.mikiwame.intake.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Hands notices on, but of one code no more than anybody mends. */
final class NoticeLimit implements Consumer<Notice> {

  private static final int MOST = 1000;

  private final Consumer<Notice> next;
  private final Place file;
  private final Map<String, Integer> met = new HashMap<>();
  private final Map<String, Boolean> errors = new TreeMap<>();

  NoticeLimit(Consumer<Notice> next, Place file) {
    this.next = next;
    this.file = file;
  }

  @Override
  public void accept(Notice notice) {
    if (met.merge(notice.code(), 1, Integer::sum) <= MOST) {
      next.accept(notice);
    } else {
      errors.merge(notice.code(), notice.isError(), Boolean::logicalOr);
    }
  }

  /** Says how many were left out. */
  void tellLeftOut() {
    errors.forEach(
        (code, error) -> {
          Map<String, Object> values =
              Map.of("value", code, "kept", MOST, "count", met.get(code) - MOST);
          next.accept(
              error
                  ? Notice.error("notices-left-out", file, values)
                  : Notice.warning("notices-left-out", file, values));
        });
  }
}
