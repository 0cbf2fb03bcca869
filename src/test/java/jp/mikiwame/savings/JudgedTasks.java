package jp.mikiwame.savings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Calibration;
import jp.mikiwame.model.Candidate;
import jp.mikiwame.model.Estimate;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Scorecard;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Technology;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.ShippedRules;
import jp.mikiwame.scoring.Recommender;
import jp.mikiwame.scoring.Scorer;

/** Tasks under the shipped rules, with everything that each set of technologies would save. */
final class JudgedTasks {

  /** A task with its options; the candidate carries what the rules say. */
  record Judged(Candidate candidate, List<Estimate> options) {

    Optional<Estimate> option(List<String> technologies) {
      return options.stream().filter(each -> each.technologies().equals(technologies)).findFirst();
    }
  }

  private final RuleBook rules;
  private final Scorer scorer;
  private final Calibration calibration;
  private final Savings savings;
  private final Recommender recommender;

  private JudgedTasks(RuleBook rules) {
    this.rules = rules;
    this.scorer = new Scorer(rules.technologies(), rules.criteria());
    List<Finding> findings = rules.judge(rules.benchmark().task());
    this.calibration =
        new Calibrator(rules.criteria(), rules.assumptions())
            .calibrate(rules.benchmark(), findings, scorer.scorecards(findings));
    this.savings = savings(rules.assumptions(), true);
    this.recommender =
        new Recommender(rules.criteria(), rules.assumptions(), calibration.suitability());
  }

  static JudgedTasks underShippedRules() throws Exception {
    return new JudgedTasks(ShippedRules.book());
  }

  Savings savings() {
    return savings;
  }

  Calibration calibration() {
    return calibration;
  }

  Assumptions assumptions() {
    return rules.assumptions();
  }

  /** Savings under other assumptions, with or without the known results. */
  Savings savings(Assumptions assumptions, boolean withResults) {
    List<String> technologies = rules.technologies().stream().map(Technology::id).toList();
    List<JudgedResult> results = withResults ? judgedResults() : List.of();
    KnownResults known = KnownResults.of(rules.criteria(), assumptions, technologies, results);
    return new Savings(rules.criteria(), assumptions, calibration, technologies, known);
  }

  private List<JudgedResult> judgedResults() {
    List<JudgedResult> judged = new ArrayList<>();
    for (IntroductionResult result : rules.results()) {
      List<Finding> findings = rules.judge(result.task());
      judged.add(new JudgedResult(result, findings, scorer.scorecards(findings)));
    }
    return judged;
  }

  List<Judged> judge(List<Task> tasks) {
    return judge(tasks, savings);
  }

  List<Judged> judge(List<Task> tasks, Savings under) {
    return judge(tasks, rules.judge(tasks), under);
  }

  /** What findings on tasks decide, each task's at its place. */
  List<Judged> judge(List<Task> tasks, List<List<Finding>> findings) {
    return judge(tasks, findings, savings);
  }

  private List<Judged> judge(List<Task> tasks, List<List<Finding>> findings, Savings under) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      List<Scorecard> scorecards = scorer.scorecards(findings.get(i));
      List<Estimate> options = under.options(tasks.get(i), findings.get(i), scorecards);
      judged.add(
          new Judged(
              recommender.candidate(tasks.get(i), findings.get(i), scorecards, options), options));
    }
    return judged;
  }
}
