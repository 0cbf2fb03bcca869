package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checking rule says at least one amount; those it does not say are nothing. */
class CheckingHeaderTest {

  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "minutesPerCase,  2, 0, 0, 0",
    "minutesPerField, 0, 2, 0, 0",
    "minutesPerError, 0, 0, 2, 0",
    "shareOfMinutes,  0, 0, 0, 2"
  })
  void oneAmountIsEnough(
      String key, double perCase, double perField, double perError, double share) {
    assertThat(read(Map.of(key, "2")))
        .isEqualTo(new Conclusion.Checking(List.of("ai-ocr"), perCase, perField, perError, share));
    assertThat(faults).isEmpty();
  }

  @Test
  void noAmountIsAFault() {
    read(Map.of());

    assertThat(faults).containsExactly("rule-header-missing");
  }

  private Conclusion read(Map<String, String> amounts) {
    Map<String, String> values = new LinkedHashMap<>(amounts);
    values.put("technologies", "ai-ocr");
    RuleHeader header =
        new RuleHeader(
            Criterion.CHECKING, values, List.of("ai-ocr"), (key, code, seen) -> faults.add(code));
    header.refuseUnknown(false);
    return header.conclusion();
  }
}
