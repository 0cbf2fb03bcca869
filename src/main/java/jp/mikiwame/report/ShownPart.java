package jp.mikiwame.report;

import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.Assessment;

/** Says where a report does not show every task, since there are too many to keep. */
public final class ShownPart {

  private ShownPart() {}

  /** A sentence for the report; none if every task is there. */
  public static Optional<String> note(Assessment assessment, Labels labels) {
    int shown = assessment.candidates().size();
    int all = assessment.totals().tasks();
    return shown >= all
        ? Optional.empty()
        : Optional.of(
            labels.text(
                "report.part", Map.of("all", labels.number(all), "shown", labels.number(shown))));
  }
}
