package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Outlook;
import jp.mikiwame.model.RankStability;
import jp.mikiwame.model.Recommendation;
import jp.mikiwame.model.ReferenceClass;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.StepEstimate;

/**
 * One task unfolded: every rule, every number of the formula, and what would change the verdict.
 */
public final class ExplanationText {

  private final Assessment assessment;
  private final Candidate candidate;
  private final Labels labels;

  /** Rules are written in Japanese, so the values in their sentences are too. */
  private final Labels ruleWords = Labels.of("ja");

  private final RuleIndex rules;
  private final TechnologyNames technologyNames;
  private static final int LONGEST_NAME = 100;

  private final StringBuilder text = new StringBuilder();

  public ExplanationText(Assessment assessment, Candidate candidate, Labels labels) {
    this.assessment = assessment;
    this.candidate = candidate;
    this.labels = labels;
    this.rules = new RuleIndex(assessment.criteria());
    this.technologyNames = new TechnologyNames(assessment.technologies());
  }

  public String render() {
    verdict();
    suitability();
    savings();
    gates();
    alternatives();
    openQuestions();
    return text.toString();
  }

  private void verdict() {
    Recommendation recommendation = candidate.recommendation();
    line(
        0,
        "explain.heading",
        Map.of(
            "id", candidate.task().id(),
            "name", TextTable.cut(candidate.task().name(), LONGEST_NAME),
            "department", candidate.task().department()));
    String technologies = technologies(recommendation.technologies());
    String verdict = labels.of(recommendation.verdict());
    line(0, "explain.verdict", Map.of("verdict", verdict));
    if (!technologies.isEmpty()) {
      String key = recommendation.isRecommended() ? "explain.recommended" : "explain.estimated";
      line(0, key, Map.of("technologies", technologies));
    }
    if (candidate.rank() == null) {
      line(0, "explain.unranked", Map.of());
    } else {
      line(
          0,
          "explain.rank",
          Map.of("rank", candidate.rank(), "of", assessment.totals().recommended()));
    }
    line(
        0,
        "explain.standing",
        Map.of(
            "quadrant", candidate.quadrant() == null ? "-" : labels.of(candidate.quadrant()),
            "effort", candidate.effort() == null ? "-" : labels.of(candidate.effort()),
            "completeness", labels.percent(candidate.completeness())));
    Estimate estimate = candidate.estimate();
    if (estimate == null) {
      boolean unknown = candidate.task().annualHours() == null;
      String reason = labels.text(unknown ? "remark.hours" : "remark.noStep");
      line(0, "explain.saved.none", Map.of("reason", reason));
    } else {
      outlook(candidate.outlook(), estimate);
    }
    if (candidate.stability() != null) {
      stability(candidate.stability());
    }
  }

  private void outlook(Outlook outlook, Estimate estimate) {
    line(
        0,
        "explain.outlook",
        Map.of(
            "expected", labels.hours(outlook.expected()),
            "p10", labels.hours(outlook.saved().low()),
            "p50", labels.hours(outlook.saved().likely()),
            "p90", labels.hours(outlook.saved().high()),
            "hours", labels.hours(estimate.annualHours().likely()),
            "rate", labels.percent(outlook.reductionRate().likely()),
            "nothing", labels.wholePercent(outlook.savesNothing())));
  }

  private void stability(RankStability stability) {
    line(
        0,
        "explain.stability",
        Map.of(
            "five", labels.wholePercent(stability.topFive()),
            "ten", labels.wholePercent(stability.topTen()),
            "best", labels.number(stability.rank().low()),
            "worst", labels.number(stability.rank().high())));
  }

  private void suitability() {
    heading("explain.suitability");
    for (Scorecard card : candidate.scorecards()) {
      line(
          2,
          "explain.suitability.of",
          Map.of(
              "technology", technologyNames.joined(List.of(card.technology())),
              "suitability", labels.points(card.suitability())));
      card.lines().forEach(this::scoreLine);
      double sum = card.lines().stream().mapToDouble(l -> l.contribution().likely()).sum();
      line(
          4,
          "explain.contributions",
          Map.of("sum", labels.points(sum), "likely", labels.points(card.suitability().likely())));
    }
  }

  private void scoreLine(ScoreLine line) {
    Finding finding = finding(line.criterion(), null);
    String points =
        line.outcome() == Outcome.UNDETERMINED
            ? labels.text(
                "explain.line.open",
                Map.of(
                    "low", labels.points(line.contribution().low()),
                    "high", labels.points(line.contribution().high()),
                    "best", labels.points(line.best())))
            : labels.text(
                "explain.line",
                Map.of(
                    "points", labels.points(line.contribution().likely()),
                    "best", labels.points(line.best())));
    finding(4, finding, points);
    wouldEarn(line);
  }

  /** Grades that would have earned more, and what they ask for. */
  private void wouldEarn(ScoreLine line) {
    Criterion criterion = rules.criterion(line.criterion());
    for (Rule grade : criterion.grades()) {
      double more =
          (grade.points() / criterion.bestPoints()) * line.best() - line.contribution().likely();
      if (line.outcome() == Outcome.MISS && more > 0) {
        plain(
            8,
            labels.text(
                "explain.would",
                Map.of(
                    "points", labels.points(more),
                    "condition", labels.conditions(grade.conditions()))));
      }
    }
  }

  private void savings() {
    heading("explain.savings");
    Estimate estimate = candidate.estimate();
    if (estimate == null) {
      line(2, "explain.steps.none", Map.of());
    } else {
      formula();
      estimate.steps().forEach(this::step);
      estimate.leftOut().forEach(this::leftOut);
      plain(2, labels.text("explain.total", Map.of("saved", labels.hours(estimate.saved()))));
      boolean doubt =
          candidate.recommendation().openGates().stream()
              .map(id -> (Conclusion.Gate) rules.rule(id).conclusion())
              .anyMatch(gate -> gate.concerns(estimate.technologies()));
      if (doubt) {
        line(2, "explain.gate.doubt", Map.of());
      }
    }
    untouchedSteps();
  }

  private void leftOut(StepEstimate step) {
    line(
        2,
        "explain.step.left-out",
        Map.of(
            "number", step.step() + 1,
            "name", candidate.task().steps().get(step.step()).name(),
            "technologies", technologies(step.technologies()),
            "saved", labels.hours(step.saved())));
    breakEven(step);
  }

  private void formula() {
    Calibration calibration = assessment.calibration();
    line(2, "explain.formula", Map.of());
    line(
        2,
        "explain.rho",
        Map.of(
            "rho", labels.factor(calibration.reductionOnCovered()),
            "benchmark", calibration.name(),
            "rate", labels.percent(calibration.reductionRate()),
            "covered", labels.percent(calibration.coveredShare()),
            "checking", labels.percent(calibration.checkingShare()),
            "exceptions", labels.percent(calibration.exceptionRate())));
    line(4, "explain.rho.source", Map.of("source", calibration.source()));
    line(4, "explain.rho.profile", Map.of("source", calibration.profileSource()));
    line(2, "explain.ratio", Map.of());
    assessment.referenceClasses().stream()
        .filter(each -> candidate.estimate().technologies().contains(each.technology()))
        .forEach(this::referenceClass);
  }

  private void referenceClass(ReferenceClass known) {
    line(
        4,
        "explain.class",
        Map.of(
            "technology", technologies(List.of(known.technology())),
            "rho", labels.factor(known.reductionOnCovered()),
            "suitability", labels.points(known.suitability()),
            "results", known.results().size()));
  }

  private void step(StepEstimate step) {
    line(
        2,
        "explain.step",
        Map.of(
            "number", step.step() + 1,
            "name", candidate.task().steps().get(step.step()).name(),
            "technologies", technologies(step.technologies())));
    boolean doubt = step.outcome() == Outcome.UNDETERMINED;
    line(
        4,
        doubt ? "explain.step.values.doubt" : "explain.step.values",
        Map.of(
            "hours", labels.number(step.hours().likely()),
            "rho", labels.factor(step.reductionOnCovered()),
            "ratio", labels.factor(step.ratio().likely()),
            "exceptions", labels.number(step.exceptions().likely()),
            "checking", labels.number(step.checking().likely()),
            "saved", labels.hours(step.saved())));
    if (doubt) {
      line(4, "explain.step.doubt", Map.of());
    }
    breakEven(step);
    ruleLine(4, rules.rule(step.rule()), finding(criterionOf(step.rule()), step.step()));
    for (String id : step.checkingRules()) {
      ruleLine(4, rules.rule(id), finding(criterionOf(id), step.step()));
    }
  }

  /** How well AI-OCR must read for the step to be worth it, beside what it is assumed to do. */
  private void breakEven(StepEstimate step) {
    Double accuracy = step.breakEvenAccuracy();
    if (accuracy == null) {
      return;
    }
    String reachable = accuracy < 0 ? ".always" : accuracy > 1 ? ".never" : "";
    double assumed = new Assumptions(assessment.assumptions()).likely(Assumptions.FIELD_ACCURACY);
    line(
        4,
        "explain.step.breakEven" + reachable,
        Map.of("accuracy", labels.percent(accuracy), "assumed", labels.percent(assumed)));
  }

  private void untouchedSteps() {
    List<Integer> touched =
        candidate.estimate() == null
            ? List.of()
            : Stream.concat(
                    candidate.estimate().steps().stream(), candidate.estimate().leftOut().stream())
                .map(StepEstimate::step)
                .toList();
    List<Step> steps = candidate.task().steps();
    String rest =
        IntStream.range(0, steps.size())
            .filter(i -> !touched.contains(i))
            .mapToObj(i -> (i + 1) + " " + steps.get(i).name())
            .collect(Collectors.joining(labels.text("list.separator")));
    if (!rest.isEmpty()) {
      line(2, "explain.steps.rest", Map.of("steps", rest));
    }
  }

  private void gates() {
    heading("explain.gates");
    List<Finding> gates = rules.inFolder(Criterion.GATES, candidate.findings());
    for (Finding finding : gates) {
      Rule gate = shown(finding);
      Conclusion.Gate conclusion = (Conclusion.Gate) gate.conclusion();
      String technologies = technologies(conclusion.technologies());
      finding(2, finding, with(labels.of(conclusion.effect()), technologies));
      if (finding.outcome() != Outcome.MISS) {
        plain(6, labels.text("explain.release") + ": " + conclusion.release());
      } else {
        plain(6, labels.text("explain.shuts") + ": " + labels.conditions(gate.conditions()));
      }
    }
  }

  private void alternatives() {
    heading("explain.alternatives");
    for (Finding finding : rules.inFolder(Criterion.ALTERNATIVES, candidate.findings())) {
      Rule rule = shown(finding);
      finding(2, finding, labels.of(((Conclusion.Alternative) rule.conclusion()).advice()));
    }
  }

  private void openQuestions() {
    heading("explain.open");
    if (candidate.missing().isEmpty()) {
      line(2, "explain.open.none", Map.of());
    }
    for (MissingAnswer missing : candidate.missing()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("field", labels.field(missing.path()));
      values.put("need", labels.need(missing.path()));
      values.put("criteria", String.join(labels.text("list.separator"), missing.criteria()));
      values.put("points", labels.points(missing.pointsAtStake()));
      if (missing.hours() == null) {
        line(2, "explain.open.line", values);
      } else {
        values.put("hours", labels.hours(missing.hours()));
        line(2, "explain.open.worth", values);
      }
    }
  }

  /** A criterion's answer with what it saw, why, from where, and in which file it stands. */
  private void finding(int indent, Finding finding, String note) {
    Criterion criterion = rules.criterion(finding.criterion());
    String answer = labels.of(finding.outcome());
    String padding = " ".repeat(Math.max(1, 10 - TextTable.width(answer)));
    String id = finding.isHit() ? finding.rule() : finding.criterion();
    plain(indent, answer + padding + id + " " + criterion.title() + "  " + note);
    if (finding.isHit()) {
      Rule rule = rules.rule(finding.rule());
      plain(indent + 4, ruleWords.because(rule.because(), rule.conditions(), seen(finding)));
      source(indent + 4, criterion, rule);
    } else {
      plain(indent + 4, observed(finding));
      source(indent + 4, criterion, criterion.grades().get(0));
    }
  }

  private void ruleLine(int indent, Rule rule, Finding finding) {
    Criterion criterion = rules.criterion(finding.criterion());
    plain(indent, labels.of(finding.outcome()) + " " + rule.id() + " " + rule.title());
    String because =
        finding.isHit()
            ? ruleWords.because(rule.because(), rule.conditions(), seen(finding))
            : observed(finding);
    plain(indent + 4, because);
    source(indent + 4, criterion, rule);
  }

  private void source(int indent, Criterion criterion, Rule rule) {
    plain(
        indent,
        labels.text("explain.source")
            + ": "
            + rule.source()
            + "  [rules/"
            + criterion.file()
            + ":"
            + rule.line()
            + "]");
  }

  private String observed(Finding finding) {
    List<String> parts = new ArrayList<>();
    for (Observation seen : finding.observations()) {
      if (seen.value() == null && !finding.isUndetermined()) {
        // What is known decided already; nobody has to answer this.
        continue;
      }
      Map<String, String> values =
          Map.of(
              "field", labels.field(seen.path()),
              "value", labels.value(seen.path(), seen.value()));
      String key = seen.value() == null ? "explain.missing" : "explain.observed";
      parts.add(labels.text(key, values));
    }
    return String.join(labels.text("list.separator"), parts);
  }

  /** The rule that decided, or else the first that could. */
  private Rule shown(Finding finding) {
    return finding.isHit()
        ? rules.rule(finding.rule())
        : rules.criterion(finding.criterion()).grades().get(0);
  }

  private static Map<String, Object> seen(Finding finding) {
    Map<String, Object> seen = new LinkedHashMap<>();
    finding.observations().forEach(o -> seen.put(o.path(), o.value()));
    return seen;
  }

  private Finding finding(String criterion, Integer step) {
    return candidate.findings().stream()
        .filter(f -> f.criterion().equals(criterion) && java.util.Objects.equals(f.step(), step))
        .findFirst()
        .orElseThrow();
  }

  private static String criterionOf(String rule) {
    return rule.substring(0, rule.lastIndexOf('-'));
  }

  private String with(String what, String technologies) {
    return labels.text("explain.with", Map.of("what", what, "technologies", technologies));
  }

  private String technologies(List<String> ids) {
    return technologyNames.joined(ids);
  }

  private void heading(String key) {
    text.append('\n').append(labels.text(key)).append('\n');
  }

  private void line(int indent, String key, Map<String, ?> values) {
    plain(indent, labels.text(key, values));
  }

  private void plain(int indent, String line) {
    text.append(" ".repeat(indent)).append(TextTable.printable(line)).append('\n');
  }
}
