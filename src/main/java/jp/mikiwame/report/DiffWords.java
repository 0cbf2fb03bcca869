package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.RangeChange;
import jp.mikiwame.diff.RuleChange;
import jp.mikiwame.diff.RuleFate;
import jp.mikiwame.model.Range;

/** The phrases that all parts of a difference are made of. */
final class DiffWords {

  private final AssessmentDiff diff;
  private final Labels labels;

  DiffWords(AssessmentDiff diff, Labels labels) {
    this.diff = diff;
    this.labels = labels;
  }

  Labels labels() {
    return labels;
  }

  String none() {
    return labels.text("diff.value.none");
  }

  /** Both values, or the one if they are shown alike. */
  String change(String before, String after) {
    return before.equals(after)
        ? after
        : labels.text("diff.change", Map.of("before", before, "after", after));
  }

  /** Hours a year as ranges; nothing where there is no estimate. */
  String hours(RangeChange change) {
    return change(hours(change.before()), hours(change.after()));
  }

  /** The same with the difference of the likely hours. */
  String hoursBy(RangeChange change) {
    return by(hours(change), change.difference(), labels.hours(change.difference()));
  }

  String points(RangeChange change) {
    return change(labels.points(change.before()), labels.points(change.after()));
  }

  /** Points as ranges, with the difference of the likely ones. */
  String pointsBy(RangeChange change) {
    return by(points(change), change.difference(), labels.points(change.difference()));
  }

  /** The likely points without their unit. */
  String likelyPoints(RangeChange change) {
    return change(labels.points(change.before().likely()), labels.points(change.after().likely()));
  }

  private String hours(Range range) {
    return range == null ? none() : labels.hours(range);
  }

  /** The likely hours to one digit. */
  String likelyHours(RangeChange change) {
    return change(likely(change.before()), likely(change.after()));
  }

  String likelyHoursBy(RangeChange change) {
    return by(likelyHours(change), change.difference(), labels.number(change.difference()));
  }

  private String likely(Range range) {
    return labels.number(range == null ? 0 : range.likely());
  }

  /** A change with its difference; without one if both sides are alike. */
  String by(String change, double difference, String number) {
    return difference == 0
        ? change
        : labels.text(
            "diff.change.by", Map.of("change", change, "difference", labels.signed(number)));
  }

  /** A value of the rules folder: a range only if it is one. */
  String value(Range range) {
    if (range == null) {
      return none();
    }
    Map<String, String> values =
        Map.of(
            "low", labels.exact(range.low()),
            "likely", labels.exact(range.likely()),
            "high", labels.exact(range.high()));
    return labels.text(range.width() == 0 ? "diff.value" : "diff.value.range", values);
  }

  /** Id and title of a rule or criterion. */
  String named(String id) {
    return id + " " + diff.names().getOrDefault(id, "");
  }

  /** Id and title of a rule, and what became of it if anything did. */
  String rule(String id) {
    return diff.basis()
        .rule(id)
        .filter(RuleChange::canMoveTasks)
        .map(RuleChange::fate)
        .map(fate -> labels.text("diff.rule.noted", Map.of("rule", named(id), "fate", fate(fate))))
        .orElseGet(() -> named(id));
  }

  private String fate(RuleFate fate) {
    return labels.of(fate);
  }

  String technologies(List<String> ids) {
    return ids.isEmpty()
        ? none()
        : ids.stream()
            .map(id -> diff.names().getOrDefault(id, id))
            .collect(Collectors.joining("+"));
  }

  String list(List<String> parts) {
    return String.join(labels.text("list.separator"), parts);
  }
}
