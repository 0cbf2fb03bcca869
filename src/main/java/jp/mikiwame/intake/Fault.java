package jp.mikiwame.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Severity;

/**
 * Something wrong at a JSON pointer, before its line is known.
 *
 * @param key the member concerned where the pointer leads to its object; null otherwise
 */
record Fault(
    Severity severity, String code, String pointer, String key, Map<String, Object> values) {

  Fault {
    values = new LinkedHashMap<>(values);
  }

  static Fault error(String code, String pointer, Map<String, Object> values) {
    return new Fault(Severity.ERROR, code, pointer, null, values);
  }

  static Fault warning(String code, String pointer, Map<String, Object> values) {
    return new Fault(Severity.WARNING, code, pointer, null, values);
  }

  Notice notice(Place place) {
    return new Notice(severity, code, place, null, null, values);
  }

  /** The same fault in something that stands elsewhere. */
  Fault moved(String from, String to) {
    return new Fault(severity, code, to + pointer.substring(from.length()), key, values);
  }

  /** Where to look: the member itself if it stands in the file. */
  String placePointer() {
    return key == null ? pointer : pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
