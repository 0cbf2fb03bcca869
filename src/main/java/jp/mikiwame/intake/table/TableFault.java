package jp.mikiwame.intake.table;

import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** The fault that ends the reading of a table. */
final class TableFault {

  private TableFault() {}

  static BrokenInventory error(String code, Place place) {
    return error(code, place, Map.of());
  }

  static BrokenInventory error(String code, Place place, Map<String, Object> values) {
    return new BrokenInventory(List.of(Notice.error(code, place, values)));
  }

  /** What may be written once only, at the top of the file. */
  static BrokenInventory ofFile(String code, String name) {
    return error(code, Place.file(name));
  }
}
