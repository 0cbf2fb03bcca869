package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.mikiwame.model.RuleCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case beside a rule file is a test, named by the analyst who wrote it. */
class RuleCasesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseSaysWhatTheRulesSay() throws Exception {
    RuleBook rules = ShippedRules.book();
    return RuleCases.load(ShippedRules.FOLDER, rules.criteria()).stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.criterion() + " " + each.name(),
                    () ->
                        assertThat(RuleCase.answer(rules.judge(each)))
                            .as("%s 「%s」", each.file(), each.name())
                            .isEqualTo(each.expect())));
  }
}
