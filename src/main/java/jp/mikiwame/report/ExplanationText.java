package jp.mikiwame.report;

import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Conclusion;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;

/**
 * One task unfolded: every rule, every number of the formula, and what would change the verdict.
 */
public final class ExplanationText {

  private final Assessment assessment;
  private final Candidate candidate;
  private final Labels labels;

  private final RuleIndex rules;
  private final TaskFindings findings;
  private final EstimateSentences sentences;
  private final TechnologyNames technologyNames;
  private static final int LONGEST_NAME = 100;

  private final StringBuilder text = new StringBuilder();

  public ExplanationText(Assessment assessment, Candidate candidate, Labels labels) {
    this.assessment = assessment;
    this.candidate = candidate;
    this.labels = labels;
    this.rules = new RuleIndex(assessment.criteria());
    this.findings = new TaskFindings(candidate, rules, labels);
    this.sentences = new EstimateSentences(assessment, candidate, labels);
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
    line(
        0,
        "explain.heading",
        Map.of(
            "id", candidate.task().id(),
            "name", TextTable.cut(candidate.task().name(), LONGEST_NAME),
            "department", candidate.task().department()));
    sentences.standing().forEach(sentence -> plain(0, sentence));
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
    finding(4, findings.of(line.criterion(), null), findings.points(line));
    findings.wouldEarn(line).forEach(more -> plain(8, more));
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
      sentences.total().forEach(sentence -> plain(2, sentence));
    }
    sentences.rest().ifPresent(sentence -> plain(2, sentence));
  }

  private void leftOut(StepEstimate step) {
    plain(2, sentences.leftOut(step));
    sentences.breakEven(step).ifPresent(sentence -> plain(4, sentence));
  }

  private void formula() {
    line(2, "explain.formula", Map.of());
    plain(2, sentences.rho());
    sentences.rhoSources().forEach(sentence -> plain(4, sentence));
    line(2, "explain.ratio", Map.of());
    sentences.classes().forEach(sentence -> plain(4, sentence));
  }

  private void step(StepEstimate step) {
    plain(2, sentences.step(step));
    sentences.values(step).forEach(sentence -> plain(4, sentence));
    ruleLine(4, rules.rule(step.rule()), findings.ofRule(step.rule(), step.step()));
    for (String id : step.checkingRules()) {
      ruleLine(4, rules.rule(id), findings.ofRule(id, step.step()));
    }
  }

  private void gates() {
    heading("explain.gates");
    List<Finding> gates = findings.inFolder(Criterion.GATES);
    for (Finding finding : gates) {
      Rule gate = findings.shown(finding);
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
    for (Finding finding : findings.inFolder(Criterion.ALTERNATIVES)) {
      Rule rule = findings.shown(finding);
      finding(2, finding, labels.of(((Conclusion.Alternative) rule.conclusion()).advice()));
    }
  }

  private void openQuestions() {
    heading("explain.open");
    if (candidate.missing().isEmpty()) {
      line(2, "explain.open.none", Map.of());
    }
    sentences.missing().forEach(sentence -> plain(2, sentence));
  }

  /** A criterion's answer with what it saw, why, from where, and in which file it stands. */
  private void finding(int indent, Finding finding, String note) {
    Criterion criterion = rules.criterion(finding.criterion());
    String answer = labels.of(finding.outcome());
    String padding = " ".repeat(Math.max(1, 10 - TextTable.width(answer)));
    String id = finding.isHit() ? finding.rule() : finding.criterion();
    plain(indent, answer + padding + id + " " + criterion.title() + "  " + note);
    plain(indent + 4, findings.seen(finding));
    source(indent + 4, criterion, findings.shown(finding));
  }

  private void ruleLine(int indent, Rule rule, Finding finding) {
    Criterion criterion = rules.criterion(finding.criterion());
    plain(indent, labels.of(finding.outcome()) + " " + rule.id() + " " + rule.title());
    plain(indent + 4, findings.seen(finding));
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
