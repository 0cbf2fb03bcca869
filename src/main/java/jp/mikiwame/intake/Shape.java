package jp.mikiwame.intake;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the published schema allows a value to be, in the form in which values are read fast.
 *
 * @param nullable whether it may be null
 * @param flag whether it may be true or false
 * @param number its bounds; null if it is no number
 * @param text what a text must be like; null if it is none, or a word
 * @param words among which it must be; null if there is no such list
 * @param list what is in it; null if it is no list
 * @param object its members; null if it is no object
 */
record Shape(
    boolean nullable,
    boolean flag,
    Numbers number,
    Texts text,
    Words words,
    Items list,
    Members object) {

  /** An object of the same shape that has not got a member. */
  Shape without(String member) {
    return new Shape(nullable, flag, number, text, words, list, object.without(member));
  }

  /** Both bounds belong to what is allowed. */
  record Numbers(double least, double most, boolean whole) {
    boolean allow(double value) {
      return value >= least && value <= most;
    }
  }

  /**
   * A text.
   *
   * @param code whether it is a code rather than something for people to read
   * @param pattern that it must match; null if there is none
   */
  record Texts(int shortest, int longest, boolean code, boolean date, Pattern pattern) {}

  /** The entries of a list. */
  record Items(Shape entry, int fewest, int most, boolean unique) {}

  /**
   * A member.
   *
   * @param name in the form in which it is looked for in a text
   * @param component of the record that holds it
   */
  record Member(SerializedString name, int component, Shape shape) {}

  /**
   * The members of an object.
   *
   * @param required a bit for the component of each member that must be there
   * @param components of the record that is made of them
   * @param followers which member came last time after that of each component, and which came
   *     first; objects of a file mostly repeat an order, and a name is compared faster than looked
   *     up. Threads may overwrite each other's: it is no more than a guess
   */
  record Members(
      Part part, Map<String, Member> byName, long required, int components, Member[] followers) {

    Members(Part part, Map<String, Member> byName, long required, int components) {
      this(part, new HashMap<>(byName), required, components, new Member[components + 1]);
    }

    Members without(String name) {
      Map<String, Member> others = new HashMap<>(byName);
      long bit = 1L << others.remove(name).component();
      return new Members(part, others, required & ~bit, components);
    }
  }
}
