package jp.mikiwame.report.html;

import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.Totals;
import jp.mikiwame.report.Labels;

/** One of the numbers that the page begins with, with its range and what it does not mean. */
public record Figure(String name, String value, String range, String note) {

  static List<Figure> of(Totals totals, Labels labels) {
    Range saved = totals.outlook().saved();
    Range fte = totals.fte();
    return List.of(
        figure(
            "saved",
            labels.hours(totals.outlook().expected()),
            labels.text("html.range", Map.of("ends", labels.ends(saved))),
            labels),
        figure(
            "fte",
            labels.number(fte.likely()),
            labels.text("html.range", Map.of("ends", numbers(fte, labels))),
            labels),
        figure(
            "recommended",
            labels.number(totals.recommended()),
            labels.text("html.of", Map.of("tasks", labels.number(totals.tasks()))),
            labels),
        figure(
            "now",
            labels.hours(totals.annualHours().likely()),
            labels.text("html.unknown", Map.of("count", labels.number(totals.unknownHours()))),
            labels));
  }

  private static Figure figure(String key, String value, String range, Labels labels) {
    String shown = labels.text("html.figure." + key + ".value", Map.of("value", value));
    return new Figure(
        labels.text("html.figure." + key),
        shown,
        range,
        labels.text("html.figure." + key + ".note"));
  }

  private static String numbers(Range range, Labels labels) {
    return labels.text(
        "range.ends",
        Map.of("low", labels.number(range.low()), "high", labels.number(range.high())));
  }
}
