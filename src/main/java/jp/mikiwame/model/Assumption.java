package jp.mikiwame.model;

import java.time.LocalDate;

/**
 * 試算の前提: a rate or cost that estimates use.
 *
 * @param unit what the value is measured in
 * @param source where it comes from, or 「チームの判断」 with a reason
 * @param checkedOn when somebody last checked it
 */
public record Assumption(
    String id, String name, Range value, String unit, String source, LocalDate checkedOn) {

  /** The same assumption with another value. */
  public Assumption valued(Range other) {
    return new Assumption(id, name, other, unit, source, checkedOn);
  }
}
