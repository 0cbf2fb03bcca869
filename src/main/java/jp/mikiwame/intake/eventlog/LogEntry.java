package jp.mikiwame.intake.eventlog;

import java.util.Map;
import jp.mikiwame.model.Place;

/**
 * An event as the file has it.
 *
 * @param said only what there is
 */
record LogEntry(Map<Field, Said> said, Place place) {

  /** Null if nothing was said. */
  String text(Field field) {
    Said value = said.get(field);
    return value == null ? null : value.text();
  }
}
