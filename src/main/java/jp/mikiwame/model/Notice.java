package jp.mikiwame.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fault or oddity found in data or rules. Holds what was seen; the sentence is made when shown.
 *
 * @param code lower-kebab name of the wrong state, never reworded once released
 * @param taskId 整理番号 of the task concerned; null if none
 * @param taskName its name; null if none
 * @param values what the sentence needs, sorted by name so that every run writes the same
 */
public record Notice(
    Severity severity,
    String code,
    Place place,
    String taskId,
    String taskName,
    Map<String, Object> values) {

  /** As a reader of the file comes upon them. */
  public static final Comparator<Notice> BY_PLACE =
      Comparator.comparing(Notice::sheet)
          .thenComparingInt(notice -> notice.place().line())
          .thenComparingInt(notice -> notice.place().column())
          .thenComparing(Notice::code);

  public Notice {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public static Notice error(String code, Place place, Map<String, Object> values) {
    return new Notice(Severity.ERROR, code, place, null, null, values);
  }

  public static Notice warning(String code, Place place, Map<String, Object> values) {
    return new Notice(Severity.WARNING, code, place, null, null, values);
  }

  public Notice about(String id, String name) {
    return new Notice(severity, code, place, id, name, values);
  }

  private String sheet() {
    return place.sheet() == null ? "" : place.sheet();
  }

  /** The same in a file of another name. */
  public Notice in(String file) {
    return new Notice(severity, code, place.in(file), taskId, taskName, values);
  }

  /** The same at another place. */
  public Notice at(Place other) {
    return new Notice(severity, code, other, taskId, taskName, values);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
