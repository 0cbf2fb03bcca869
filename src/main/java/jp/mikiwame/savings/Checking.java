package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.List;

/**
 * What people must check on one step once technologies have taken it over.
 *
 * @param rules ids of the rules that ask for it, hit or open
 */
record Checking(CheckingCost cost, List<String> rules) {

  static final Checking NONE = new Checking(CheckingCost.NONE, List.of());

  Checking {
    rules = List.copyOf(rules);
  }

  Checking plus(Checking other) {
    if (rules.isEmpty() || other.rules.isEmpty()) {
      return rules.isEmpty() ? other : this;
    }
    List<String> both = new ArrayList<>(rules);
    both.addAll(other.rules);
    return new Checking(cost.plus(other.cost), both);
  }
}
