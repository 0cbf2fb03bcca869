package jp.mikiwame.model;

import java.util.List;

/**
 * 棚卸表の項目: one member that an inventory may have, as the published schema describes it.
 *
 * @param home kind of object that it belongs to, such as {@code step}
 * @param key as written in the inventory
 * @param nullable whether {@code null} says that it was not surveyed
 * @param choices the words that may be written, as {@code Type.WORD} where rules know them; empty
 *     if there is no such list
 * @param description what to write, in Japanese
 */
public record InventoryMember(
    String home,
    String key,
    Form form,
    boolean required,
    boolean nullable,
    List<String> choices,
    String description) {

  /** What is written. */
  public enum Form {
    TEXT,
    NUMBER,
    /** A number from 0 to 1. */
    SHARE,
    YES_NO,
    DATE,
    /** One of the choices. */
    CHOICE,
    /** Several values in brackets. */
    LIST,
    /** Members of its own. */
    OBJECT
  }

  public InventoryMember {
    choices = List.copyOf(choices);
  }
}
