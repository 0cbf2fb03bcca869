package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.mikiwame.model.RuleCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case beside a rule file is a test, named by the analyst who wrote it. */
class RuleCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseSaysWhatTheRulesSay() throws Exception {
    RuleBook rules = ShippedRules.book();
    List<RuleCase> cases = RuleCases.load(ShippedRules.FOLDER, rules.criteria());
    return new RuleBench(rules)
        .run(cases).stream()
            .map(
                result ->
                    DynamicTest.dynamicTest(
                        result.ruleCase().criterion() + " " + result.ruleCase().name(),
                        () ->
                            assertThat(result.actual())
                                .as("%s 「%s」", result.ruleCase().file(), result.ruleCase().name())
                                .isEqualTo(result.ruleCase().expect())));
  }
}
