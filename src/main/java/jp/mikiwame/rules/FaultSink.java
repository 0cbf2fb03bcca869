package jp.mikiwame.rules;

import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Where the faults of one rule file are gathered while it is read. */
record FaultSink(String file, List<Notice> notices) {

  /**
   * @param line from 1
   * @param column from 0, as Drools counts
   */
  void at(int line, int column, String code, Map<String, ?> values) {
    Place place = Place.line(file, line, Math.max(0, column) + 1);
    notices.add(Notice.error(code, place, Map.copyOf(values)));
  }
}
