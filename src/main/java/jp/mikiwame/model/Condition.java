package jp.mikiwame.model;

import java.util.List;

/**
 * One value that a rule looks at, and what it demands of it.
 *
 * @param name the rule's own name for the value, without the dollar sign
 * @param path how the value is reached from the fact, such as {@code volume.annualCases}
 * @param comparisons all must hold; empty if the value is only shown
 */
public record Condition(String name, String path, List<Comparison> comparisons) {

  public Condition {
    comparisons = List.copyOf(comparisons);
  }
}
