package jp.mikiwame.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Where the faults of one rule file are gathered while it is read. */
record FaultSink(String file, List<Notice> notices) {

  /** A message of a whole file's length helps nobody. */
  private static final int LONGEST_VALUE = 300;

  /**
   * @param line from 1
   * @param column from 0, as Drools counts
   */
  void at(int line, int column, String code, Map<String, ?> values) {
    Place place = Place.line(file, line, Math.max(0, column) + 1);
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((name, value) -> shown.put(name, shortened(value)));
    notices.add(Notice.error(code, place, shown));
  }

  /** A value as a message can hold it. */
  static Object shortened(Object value) {
    return value instanceof String text && text.length() > LONGEST_VALUE
        ? text.substring(0, LONGEST_VALUE) + "…"
        : value;
  }
}
