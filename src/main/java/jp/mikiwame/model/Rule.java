package jp.mikiwame.model;

import java.util.List;

/**
 * 規則: one grade of a criterion.
 *
 * @param id such as {@code RPA-10-1}
 * @param title the sentence behind the id
 * @param line line of the rule in the criterion's file
 * @param because why a hit speaks for it, with names of conditions in braces
 * @param source the published case, plan or standard behind it, or 「チームの判断」
 */
public record Rule(
    String id,
    String title,
    int line,
    List<Condition> conditions,
    String because,
    String source,
    Conclusion conclusion) {

  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** Points of a rule that scores; 0 for any other. */
  public double points() {
    return conclusion instanceof Conclusion.Points scored ? scored.points() : 0;
  }
}
