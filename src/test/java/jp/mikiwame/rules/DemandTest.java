package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lint's reading of a condition is the engine's: what it accepts is what Drools lets hit. */
class DemandTest {

  @ParameterizedTest
  @ValueSource(strings = {"city", "every-rule", Samples.PUBLISHED})
  void aRuleHitsExactlyWhenEveryDemandAcceptsItsValue(String sample) throws Exception {
    RuleBook rules = ShippedRules.book();
    int compared = 0;
    for (Task task : Samples.inventory(sample).tasks()) {
      for (Finding finding : rules.judge(task)) {
        Criterion criterion =
            rules.criteria().stream()
                .filter(c -> c.id().equals(finding.criterion()))
                .findFirst()
                .orElseThrow();
        for (Rule rule : criterion.grades()) {
          Boolean accepted = accepted(criterion, rule, finding);
          if (accepted != null) {
            assertThat(rule.id().equals(finding.rule())).as(rule.id()).isEqualTo(accepted);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  @Test
  void wholeNumbersLeaveNoGapBetweenThreeAndFour() {
    Demand.Numbers upToThree = new Demand.Numbers(1, 3, true);

    assertThat(upToThree.leavesGapBefore(new Demand.Numbers(4, 10, true))).isFalse();
    assertThat(upToThree.leavesGapBefore(new Demand.Numbers(5, 10, true))).isTrue();
    assertThat(new Demand.Numbers(1, 3, false).leavesGapBefore(new Demand.Numbers(4, 10, false)))
        .isTrue();
  }

  /** Whether all demands are met; null if an answer is missing. */
  private static Boolean accepted(Criterion criterion, Rule rule, Finding finding) {
    Map<String, Object> seen = new HashMap<>();
    for (Observation observation : finding.observations()) {
      seen.put(observation.path(), observation.value());
    }
    boolean all = true;
    for (Condition condition : rule.conditions()) {
      if (seen.get(condition.path()) == null) {
        return null;
      }
      if (!condition.comparisons().isEmpty()) {
        Demand demand = Demand.of(condition, Demands.type(criterion, condition));
        all &= demand.accepts(seen.get(condition.path()));
      }
    }
    return all;
  }
}
