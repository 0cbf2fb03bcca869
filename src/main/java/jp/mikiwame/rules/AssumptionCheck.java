package jp.mikiwame.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Range;

/** Whether an assumption can be calculated with and says where it comes from. */
final class AssumptionCheck {

  private final String file;
  private final List<Notice> notices;

  AssumptionCheck(String file, List<Notice> notices) {
    this.file = file;
    this.notices = notices;
  }

  /**
   * @param ids of all assumptions in the file
   */
  void check(Assumption assumption, List<String> ids) {
    if (assumption.source() == null || assumption.source().isBlank()) {
      report("assumption-no-source", assumption);
    }
    if (!isUsable(assumption.value())) {
      report("assumption-value", assumption);
    } else if (!isPossible(assumption)) {
      report("assumption-impossible", assumption);
    }
    if (Collections.frequency(ids, assumption.id()) > 1) {
      report("assumption-repeated", assumption);
    }
  }

  private static boolean isUsable(Range value) {
    return value != null && Double.isFinite(value.low()) && Double.isFinite(value.high());
  }

  private static boolean isPossible(Assumption assumption) {
    boolean share =
        List.of(
                Assumptions.FIELD_ACCURACY,
                Assumptions.EXCEPTION_RATE,
                Assumptions.SUITABILITY_FLOOR)
            .contains(assumption.id());
    boolean divisor = Assumptions.MINUTES_PER_FIELD.equals(assumption.id());
    return assumption.value().low() >= 0
        && (!share || assumption.value().high() <= 1)
        && (!divisor || assumption.value().low() > 0);
  }

  private void report(String code, Assumption assumption) {
    notices.add(
        Notice.error(code, Place.file(file), Map.of("value", String.valueOf(assumption.id()))));
  }
}
