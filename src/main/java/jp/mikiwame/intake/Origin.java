package jp.mikiwame.intake;

import java.util.HashMap;
import java.util.Map;
import jp.mikiwame.model.Place;

/**
 * Where in a foreign file the members of a task, or of all else, were found.
 *
 * <p>Pointers are relative: {@code /volume/frequency} of a task, {@code /systems/0/name} of the
 * rest.
 */
public final class Origin {

  private final Place whole;
  private final Map<String, Place> places = new HashMap<>();

  /**
   * @param whole the place of what has none of its own, such as a row
   */
  public Origin(Place whole) {
    this.whole = whole;
  }

  /** Notes where a member was found. */
  public Origin put(String pointer, Place place) {
    places.put(pointer, place);
    return this;
  }

  /** Where a member was found, or else the nearest thing around it. */
  public Place of(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Place place = places.get(at);
      if (place != null) {
        return place;
      }
    }
    return whole;
  }
}
