package jp.mikiwame.report.html;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.MissingAnswer;
import jp.mikiwame.model.Range;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.StepEstimate;
import jp.mikiwame.report.EstimateSentences;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.TaskFindings;
import jp.mikiwame.report.TechnologyNames;

/**
 * Everything that was decided on one task, as the script of the page unfolds it. There are many of
 * these, so what rules say is looked up by their ids, and the smallest parts have no names.
 */
record TaskDetail(
    List<String> technologies,
    List<String> standing,
    List<Card> cards,
    List<String> classes,
    List<Taken> steps,
    List<String> leftOut,
    List<String> total,
    String rest,
    List<Answer> gates,
    List<Answer> alternatives,
    List<Missing> missing) {

  /** The points of one technology. */
  record Card(String technology, String suitability, String sum, List<Line> lines) {}

  /**
   * The points of one criterion.
   *
   * @param bar low, likely and high end on the scale 0–100, and what the best grade would give
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Line(Answer answer, String points, List<Double> bar, List<String> would) {}

  /**
   * What a criterion found.
   *
   * @param outcome first letter of the outcome
   * @param rule that hit, or else the first that could; its criterion is the id without the grade
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Answer(String outcome, String rule, String seen) {}

  /** A step that is taken over: sentences of the formula, and the rules behind it. */
  record Taken(String title, List<String> formula, List<Answer> rules) {}

  /** A question that is open. */
  record Missing(String field, String need, String hours, String points, String criteria) {}

  /** Makes the details of tasks under the same rules. */
  static final class Maker {

    private final Assessment assessment;
    private final Labels labels;
    private final RuleIndex rules;
    private final TechnologyNames names;

    Maker(Assessment assessment, Labels labels) {
      this.assessment = assessment;
      this.labels = labels;
      this.rules = new RuleIndex(assessment.criteria());
      this.names = new TechnologyNames(assessment.technologies());
    }

    TaskDetail of(Candidate candidate) {
      EstimateSentences sentences = new EstimateSentences(assessment, candidate, labels);
      TaskFindings findings = new TaskFindings(candidate, rules, labels);
      Optional<Estimate> estimate = Optional.ofNullable(candidate.estimate());
      return new TaskDetail(
          candidate.recommendation().technologies().stream().map(names::of).toList(),
          sentences.standing(),
          candidate.scorecards().stream().map(card -> card(card, findings)).toList(),
          estimate.map(e -> sentences.classes()).orElse(List.of()),
          estimate.map(e -> taken(e.steps(), sentences, findings)).orElse(List.of()),
          estimate
              .map(e -> e.leftOut().stream().map(sentences::leftOut).toList())
              .orElse(List.of()),
          estimate.map(e -> sentences.total()).orElse(List.of(labels.text("explain.steps.none"))),
          sentences.rest().orElse(""),
          findings.inFolder(Criterion.GATES).stream().map(f -> answer(f, findings)).toList(),
          findings.inFolder(Criterion.ALTERNATIVES).stream().map(f -> answer(f, findings)).toList(),
          candidate.missing().stream().map(this::missing).toList());
    }

    private Card card(Scorecard card, TaskFindings findings) {
      double sum = card.lines().stream().mapToDouble(l -> l.contribution().likely()).sum();
      String total =
          labels.text(
              "explain.contributions",
              Map.of(
                  "sum", labels.points(sum),
                  "likely", labels.points(card.suitability().likely())));
      return new Card(
          names.of(card.technology()),
          labels.points(card.suitability()),
          total,
          card.lines().stream().map(line -> line(line, findings)).toList());
    }

    private Line line(ScoreLine line, TaskFindings findings) {
      Finding finding = findings.of(line.criterion(), null);
      Range range = line.contribution();
      return new Line(
          answer(finding, findings),
          findings.points(line),
          List.of(
              rounded(range.low()),
              rounded(range.likely()),
              rounded(range.high()),
              rounded(line.best())),
          findings.wouldEarn(line));
    }

    /** Enough for a bar. */
    private static double rounded(double points) {
      return Math.round(points * 100) / 100.0;
    }

    private List<Taken> taken(
        List<StepEstimate> steps, EstimateSentences sentences, TaskFindings findings) {
      return steps.stream()
          .map(
              step ->
                  new Taken(sentences.step(step), sentences.values(step), rules(step, findings)))
          .toList();
    }

    private List<Answer> rules(StepEstimate step, TaskFindings findings) {
      List<Answer> answers = new ArrayList<>();
      answers.add(ruleAnswer(step.rule(), step, findings));
      step.checkingRules().forEach(id -> answers.add(ruleAnswer(id, step, findings)));
      return answers;
    }

    private Answer ruleAnswer(String rule, StepEstimate step, TaskFindings findings) {
      Finding finding = findings.ofRule(rule, step.step());
      return new Answer(letter(finding), rule, findings.seen(finding));
    }

    private static Answer answer(Finding finding, TaskFindings findings) {
      return new Answer(letter(finding), findings.shown(finding).id(), findings.seen(finding));
    }

    private static String letter(Finding finding) {
      return finding.outcome().name().substring(0, 1);
    }

    private Missing missing(MissingAnswer missing) {
      return new Missing(
          labels.field(missing.path()),
          labels.need(missing.path()),
          missing.hours() == null ? TaskRow.NONE : labels.hours(missing.hours()),
          labels.points(missing.pointsAtStake()),
          String.join(labels.text("list.separator"), missing.criteria()));
    }
  }
}
