package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.AssumptionChange;
import jp.mikiwame.diff.BasisChange;
import jp.mikiwame.diff.Movement;
import jp.mikiwame.diff.RuleAspect;
import jp.mikiwame.diff.RuleChange;
import jp.mikiwame.diff.RuleFate;
import jp.mikiwame.diff.TotalsChange;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.report.DiffOutline.Line;

/** The totals of a difference, and the rules and assumptions behind it. */
final class BasisLines {

  private final BasisChange basis;
  private final TotalsChange totals;
  private final DiffWords words;
  private final Labels labels;

  BasisLines(AssessmentDiff diff, DiffWords words) {
    this.basis = diff.basis();
    this.totals = diff.totals();
    this.words = words;
    this.labels = words.labels();
  }

  List<Line> totals() {
    List<Line> lines = new ArrayList<>();
    int before = totals.before().recommended();
    int after = totals.after().recommended();
    lines.add(count("diff.totals.recommended", before, after));
    lines.add(line(0, "diff.totals.saved", Map.of("change", words.hoursBy(totals.hoursSaved()))));
    if (totals.isPortfolioChanged()) {
      lines.add(movement("diff.totals.entered", totals.entered()));
      lines.add(movement("diff.totals.left", totals.left()));
      lines.add(movement("diff.totals.stayed", totals.stayed()));
    }
    if (totals.before().tasks() != totals.after().tasks()) {
      lines.add(count("diff.totals.tasks", totals.before().tasks(), totals.after().tasks()));
    }
    if (totals.before().unknownHours() != totals.after().unknownHours()) {
      lines.add(
          count(
              "diff.totals.unknown",
              totals.before().unknownHours(),
              totals.after().unknownHours()));
    }
    if (totals.annualHours().isChange()) {
      String change = words.hours(totals.annualHours());
      lines.add(line(0, "diff.totals.hours", Map.of("change", change)));
    }
    calibration(lines);
    return lines;
  }

  private Line count(String key, int before, int after) {
    String change = words.change(Integer.toString(before), Integer.toString(after));
    String by = words.by(change, after - before, Integer.toString(after - before));
    return line(0, key, Map.of("change", by));
  }

  private Line movement(String key, Movement movement) {
    return line(
        1,
        key,
        Map.of(
            "tasks", movement.tasks(),
            "hours", labels.signed(labels.hours(movement.hoursSaved()))));
  }

  private void calibration(List<Line> lines) {
    Calibration before = basis.calibration().before();
    Calibration after = basis.calibration().after();
    if (basis.isRhoChanged()) {
      lines.add(
          line(
              0,
              "diff.rho",
              Map.of(
                  "rho", factors(before.reductionOnCovered(), after.reductionOnCovered()),
                  "rate", percents(before.reductionRate(), after.reductionRate()),
                  "covered", percents(before.coveredShare(), after.coveredShare()),
                  "checking", percents(before.checkingShare(), after.checkingShare()))));
    }
    if (basis.isBenchmarkSuitabilityChanged()) {
      String change =
          words.change(labels.points(before.suitability()), labels.points(after.suitability()));
      lines.add(line(0, "diff.benchmark", Map.of("change", change)));
    }
  }

  private String factors(double before, double after) {
    return words.change(labels.factor(before), labels.factor(after));
  }

  private String percents(double before, double after) {
    return words.change(labels.percent(before), labels.percent(after));
  }

  List<Line> assumptions() {
    List<Line> lines = new ArrayList<>();
    for (AssumptionChange each : basis.assumptions()) {
      String change =
          words.change(words.value(each.value().before()), words.value(each.value().after()));
      lines.add(
          line(
              0,
              "diff.assumption",
              Map.of("name", each.name(), "id", each.id(), "change", change, "unit", each.unit())));
    }
    for (String id : basis.technologies().came()) {
      lines.add(line(0, "diff.technology.came", Map.of("name", words.technologies(List.of(id)))));
    }
    for (String id : basis.technologies().went()) {
      lines.add(line(0, "diff.technology.went", Map.of("name", words.technologies(List.of(id)))));
    }
    return lines;
  }

  /** First what came, then what went, then what changed. */
  List<Line> rules() {
    List<Line> lines = new ArrayList<>();
    for (RuleFate fate : RuleFate.values()) {
      basis.rules().stream()
          .filter(change -> change.fate() == fate)
          .forEach(change -> rule(lines, change));
    }
    return lines;
  }

  private void rule(List<Line> lines, RuleChange change) {
    lines.add(
        line(
            0,
            "diff.rule",
            Map.of(
                "fate", labels.of(change.fate()),
                "id", change.rule().id(),
                "title", change.rule().title(),
                "place", change.file() + ":" + change.rule().line())));
    if (change.fate() != RuleFate.CHANGED) {
      lines.add(worth(worth(change.rule().conclusion())));
      lines.add(conditions(labels.conditions(change.rule().conditions())));
    }
    for (RuleAspect aspect : change.aspects()) {
      lines.add(aspect(change, aspect));
    }
  }

  private Line aspect(RuleChange change, RuleAspect aspect) {
    return switch (aspect) {
      case WORTH ->
          worth(
              words.change(
                  worth(change.before().conclusion()), worth(change.after().conclusion())));
      case CONDITIONS ->
          conditions(
              words.change(
                  labels.conditions(change.before().conditions()),
                  labels.conditions(change.after().conditions())));
      case WORDING, SOURCE -> new Line(1, labels.of(aspect));
    };
  }

  private Line worth(String worth) {
    return line(1, "diff.rule.worth", Map.of("worth", worth));
  }

  private Line conditions(String conditions) {
    return line(1, "diff.rule.conditions", Map.of("conditions", conditions));
  }

  private String worth(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Points points) {
      return labels.text("diff.worth.points", Map.of("points", labels.exact(points.points())));
    }
    if (conclusion instanceof Conclusion.TakeOver takeOver) {
      String technologies = words.technologies(takeOver.technologies());
      return labels.text("diff.worth.takeOver", Map.of("technologies", technologies));
    }
    if (conclusion instanceof Conclusion.Checking checking) {
      return labels.text(
          "diff.worth.checking",
          Map.of(
              "technologies", each(checking.technologies()),
              "perCase", labels.exact(checking.minutesPerCase()),
              "perField", labels.exact(checking.minutesPerField()),
              "perError", labels.exact(checking.minutesPerError()),
              "share", labels.percent(checking.shareOfMinutes())));
    }
    if (conclusion instanceof Conclusion.Gate gate) {
      return labels.text(
          "diff.worth.gate",
          Map.of(
              "effect", labels.of(gate.effect()),
              "technologies", each(gate.technologies()),
              "release", gate.release()));
    }
    return labels.of(((Conclusion.Alternative) conclusion).advice());
  }

  /** Technologies that are concerned one by one, not all together. */
  private String each(List<String> technologies) {
    return words.list(technologies.stream().map(id -> words.technologies(List.of(id))).toList());
  }

  private Line line(int depth, String key, Map<String, ?> values) {
    return new Line(depth, labels.text(key, values));
  }
}
