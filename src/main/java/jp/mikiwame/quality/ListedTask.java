package jp.mikiwame.quality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.QualityReport.Listed;
import jp.mikiwame.model.Task;

/**
 * What is kept of a task until all have been seen.
 *
 * @param places where its members stand, by JSON pointers relative to the task
 */
record ListedTask(String id, String name, String department, Function<String, Place> places) {

  static ListedTask of(Task task, Function<String, Place> places) {
    return new ListedTask(task.id(), task.name(), task.department(), places);
  }

  /**
   * A question about a member.
   *
   * @param values what the sentence needs; {@code value} is what the member says now
   */
  Notice question(String code, String pointer, Map<String, Object> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("department", department);
    return Notice.warning(code, places.apply(pointer), all).about(id, name);
  }

  Listed listed() {
    return new Listed(places.apply("").file(), department, id, name);
  }
}
