package jp.mikiwame.report;

import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Totals;

/** What every report says first: of whom, of how many tasks, and what all of them may save. */
public final class Headline {

  private final Assessment assessment;
  private final Labels labels;

  public Headline(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.labels = labels;
  }

  public String title() {
    return labels.text("assess.title", Map.of("organization", assessment.organization().name()));
  }

  String subtitle() {
    Totals totals = assessment.totals();
    return labels.text(
        "assess.subtitle",
        Map.of(
            "asOf", assessment.run().asOf(),
            "tasks", labels.number(totals.tasks()),
            "hours", labels.hours(totals.annualHours().likely()),
            "unknown", unknownHours(totals)));
  }

  private String unknownHours(Totals totals) {
    return totals.unknownHours() == 0
        ? ""
        : labels.text(
            "assess.subtitle.unknown", Map.of("count", labels.number(totals.unknownHours())));
  }

  public String total() {
    Totals totals = assessment.totals();
    return labels.text(
        "assess.total",
        Map.of(
            "recommended", labels.number(totals.recommended()),
            "expected", labels.hours(totals.outlook().expected()),
            "range", labels.ends(totals.outlook().saved()),
            "fte", labels.number(totals.fte().likely())));
  }
}
