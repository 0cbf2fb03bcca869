package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mikiwame.diff.AnswerChange;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.diff.ConditionTurn;
import jp.mikiwame.diff.ContributionChange;
import jp.mikiwame.diff.FloorCrossing;
import jp.mikiwame.diff.Passing;
import jp.mikiwame.diff.ScoreChange;
import jp.mikiwame.diff.SetChange;
import jp.mikiwame.diff.Standing;
import jp.mikiwame.diff.StepChange;
import jp.mikiwame.diff.TaskAspect;
import jp.mikiwame.diff.TaskDiff;
import jp.mikiwame.model.ScoreLine;
import jp.mikiwame.report.DiffOutline.Line;

/** What changed about one task, each change with what caused it. */
final class TaskDiffLines {

  private final AssessmentDiff diff;
  private final TaskDiff task;
  private final DiffWords words;
  private final Labels labels;
  private final List<Line> lines = new ArrayList<>();

  TaskDiffLines(AssessmentDiff diff, TaskDiff task, DiffWords words) {
    this.diff = diff;
    this.task = task;
    this.words = words;
    this.labels = words.labels();
  }

  List<Line> lines() {
    lines.clear();
    rank();
    verdict();
    standing();
    task.scores().forEach(this::score);
    hours();
    answers();
    return List.copyOf(lines);
  }

  private void rank() {
    if (task.rank().isChange()) {
      line(
          0,
          "diff.task.rank",
          Map.of("change", words.change(rank(task.before()), rank(task.after()))));
      lines.addAll(passings());
    }
  }

  private String rank(Standing standing) {
    return standing.rank() == null
        ? words.none()
        : labels.text("diff.rank", Map.of("rank", standing.rank()));
  }

  /** Who came to stand before the task, and who does not any more. */
  List<Line> passings() {
    List<Line> passings = new ArrayList<>();
    passing(passings, "diff.task.passedBy", task.passedBy());
    passing(passings, "diff.task.passed", task.passed());
    return passings;
  }

  private void passing(List<Line> passings, String key, Passing passing) {
    if (passing.count() > 0) {
      boolean more = passing.count() > passing.first().size();
      String first = words.list(passing.first());
      String tasks =
          more
              ? labels.text("diff.task.more", Map.of("first", first, "count", passing.count()))
              : first;
      passings.add(new Line(1, labels.text(key, Map.of("tasks", tasks))));
    }
  }

  private void verdict() {
    int before = lines.size();
    rules("diff.alternative", task.alternatives());
    rules("diff.gate", task.gates());
    rules("diff.openGate", task.openGates());
    task.floorCrossings().forEach(this::floor);
    if (task.verdict().isChange()) {
      task.turns().forEach(this::turn);
    }
    if (task.verdict().isChange() || lines.size() > before) {
      String verdict =
          words.change(labels.of(task.before().verdict()), labels.of(task.after().verdict()));
      lines.add(before, new Line(0, labels.text("explain.verdict", Map.of("verdict", verdict))));
    }
  }

  private void rules(String key, SetChange change) {
    change.came().forEach(id -> line(1, key + ".came", Map.of("rule", words.rule(id))));
    change.went().forEach(id -> line(1, key + ".went", Map.of("rule", words.rule(id))));
  }

  private void floor(FloorCrossing crossing) {
    line(
        1,
        "diff.floor",
        Map.of(
            "technology", words.technologies(List.of(crossing.technology())),
            "suitability", words.points(crossing.suitability()),
            "floor",
                words.change(
                    labels.points(crossing.floorBefore()), labels.points(crossing.floorAfter())),
            "holds", words.change(labels.of(crossing.before()), labels.of(crossing.after()))));
  }

  private void turn(ConditionTurn turn) {
    line(
        1,
        "diff.turn",
        Map.of(
            "condition", labels.of(turn.condition()),
            "holds", words.change(labels.of(turn.before()), labels.of(turn.after()))));
  }

  private void standing() {
    Standing before = task.before();
    Standing after = task.after();
    if (task.technologies().isChange()) {
      String change =
          words.change(
              words.technologies(before.technologies()), words.technologies(after.technologies()));
      line(0, "diff.task.technologies", Map.of("change", change));
    }
    if (task.isReclassified()) {
      line(
          0,
          "diff.task.quadrant",
          Map.of(
              "quadrant", words.change(word(before.quadrant()), word(after.quadrant())),
              "effort", words.change(word(before.effort()), word(after.effort()))));
    }
  }

  private String word(Enum<?> constant) {
    return constant == null ? words.none() : labels.of(constant);
  }

  private void score(ScoreChange score) {
    line(
        0,
        "diff.score",
        Map.of(
            "technology", words.technologies(List.of(score.technology())),
            "change", words.pointsBy(score.suitability())));
    score.earned().forEach(this::contribution);
    if (score.isRescaled()) {
      rescaled(score);
    }
  }

  private void contribution(ContributionChange contribution) {
    String rules = words.list(contribution.rules());
    String cause = labels.of(contribution.cause());
    line(
        1,
        "diff.contribution",
        Map.of(
            "criterion", words.named(contribution.criterion()),
            "answer", words.change(answer(contribution.before()), answer(contribution.after())),
            "change", words.pointsBy(contribution.contribution()),
            "cause",
                rules.isEmpty()
                    ? cause
                    : labels.text("diff.cause", Map.of("cause", cause, "rules", rules))));
  }

  private String answer(ScoreLine line) {
    if (line == null) {
      return words.none();
    }
    String outcome = labels.of(line.outcome());
    return line.rule() == null ? outcome : outcome + " " + line.rule();
  }

  private void rescaled(ScoreChange score) {
    line(
        1,
        "diff.rescaled",
        Map.of(
            "attainable",
                words.change(
                    labels.exact(score.attainableBefore()), labels.exact(score.attainableAfter())),
            "criteria", words.list(score.scaledBy()),
            "count", score.rescaled().size(),
            "change", words.pointsBy(score.rescaledSum())));
    List<String> each = score.rescaled().stream().map(this::scaled).toList();
    if (!each.isEmpty()) {
      lines.add(new Line(2, words.list(each)));
    }
  }

  private String scaled(ContributionChange change) {
    return labels.text(
        "diff.rescaled.one",
        Map.of(
            "criterion", change.criterion(),
            "change", words.likelyPoints(change.contribution())));
  }

  private void hours() {
    if (!task.aspects().contains(TaskAspect.HOURS)) {
      return;
    }
    line(0, "diff.hours", Map.of("change", words.hoursBy(task.saved())));
    if (task.annualHours().isChange()) {
      line(1, "diff.annualHours", Map.of("change", words.hours(task.annualHours())));
    }
    task.steps().forEach(this::step);
  }

  private void step(StepChange step) {
    line(
        1,
        "diff.step",
        Map.of(
            "number", step.number(),
            "name", step.name(),
            "change", words.likelyHoursBy(step.saved())));
    line(
        2,
        "diff.step.parts",
        Map.of(
            "gross", words.likelyHours(step.gross()),
            "exceptions", words.likelyHours(step.exceptions()),
            "checking", words.likelyHours(step.checking())));
    factors(step);
    rulesBehind(step);
  }

  /** What a step that was and is taken over is computed from, as far as it changed. */
  private void factors(StepChange step) {
    if (step.before() == null || step.after() == null) {
      return;
    }
    List<String> factors = new ArrayList<>();
    if (step.hours().isChange()) {
      factors.add(factor("diff.factor.hours", words.likelyHours(step.hours())));
    }
    if (step.isRhoChanged()) {
      factors.add(
          factor(
              "diff.factor.rho",
              factors(step.before().reductionOnCovered(), step.after().reductionOnCovered())));
    }
    if (step.ratio().isChange()) {
      factors.add(
          factor(
              "diff.factor.ratio",
              factors(step.before().ratio().likely(), step.after().ratio().likely())));
    }
    if (!factors.isEmpty()) {
      line(2, "diff.factors", Map.of("factors", words.list(factors)));
    }
  }

  private String factors(double before, double after) {
    return words.change(labels.factor(before), labels.factor(after));
  }

  private String factor(String key, String change) {
    return labels.text(key, Map.of("change", change));
  }

  private void rulesBehind(StepChange step) {
    stepRules("diff.takeOver", step.takeOverRules());
    stepRules("diff.checking", step.checkingRules());
    step.alteredRules().forEach(id -> line(2, "diff.altered", Map.of("rule", words.named(id))));
    if (step.isDoubtChanged()) {
      String change =
          words.change(labels.of(step.before().outcome()), labels.of(step.after().outcome()));
      line(2, "diff.doubt", Map.of("change", change));
    }
  }

  private void stepRules(String key, SetChange change) {
    change.came().forEach(id -> line(2, key + ".came", Map.of("rule", words.rule(id))));
    change.went().forEach(id -> line(2, key + ".went", Map.of("rule", words.rule(id))));
  }

  private void answers() {
    if (!task.answers().isEmpty()) {
      lines.add(new Line(0, labels.text("diff.answers")));
      task.answers().forEach(this::answer);
    }
  }

  private void answer(AnswerChange answer) {
    String field = labels.field(answer.path());
    line(
        1,
        "diff.answer",
        Map.of(
            "field",
                answer.step() == null
                    ? field
                    : labels.text(
                        "diff.answer.step", Map.of("step", answer.step(), "field", field)),
            "change",
                words.change(
                    labels.value(answer.path(), answer.before()),
                    labels.value(answer.path(), answer.after())),
            "criteria", words.list(answer.criteria())));
  }

  private void line(int depth, String key, Map<String, ?> values) {
    lines.add(new Line(depth, labels.text(key, values)));
  }
}
