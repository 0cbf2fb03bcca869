package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.List;
import jp.mikiwame.model.Assumptions;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Task;
import jp.mikiwame.model.Technology;

/** Everything in a rules folder, compiled and ready to judge. */
public final class RuleBook {

  /** A working memory is fastest with some hundred tasks in it, and slower with thousands. */
  private static final int TASKS_AT_ONCE = 500;

  private final List<Technology> technologies;
  private final Assumptions assumptions;
  private final Benchmark benchmark;
  private final List<IntroductionResult> results;
  private final List<Criterion> criteria;
  private final String sha256;
  private final Judge judge;

  /**
   * @param results of introductions, published ones first
   * @param criteria read without fault
   * @param sha256 digest over the folder
   * @param limit how far the rules may go on the tasks that are judged at once
   */
  RuleBook(
      List<Technology> technologies,
      Assumptions assumptions,
      Benchmark benchmark,
      List<IntroductionResult> results,
      List<Criterion> criteria,
      String sha256,
      RuleCompiler compiler,
      EvaluationLimit limit) {
    this.technologies = List.copyOf(technologies);
    this.assumptions = assumptions;
    this.benchmark = benchmark;
    this.results = List.copyOf(results);
    this.criteria = List.copyOf(criteria);
    this.sha256 = sha256;
    this.judge = new Judge(this.criteria, compiler.compile(this.criteria), limit);
  }

  public List<Technology> technologies() {
    return technologies;
  }

  public Assumptions assumptions() {
    return assumptions;
  }

  public Benchmark benchmark() {
    return benchmark;
  }

  /** Results of introductions in the order of their files: published ones, then the city's own. */
  public List<IntroductionResult> results() {
    return results;
  }

  /** All criteria, by folder and number. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /**
   * Digest over everything that bears on a judgement: rules, technologies, assumptions, benchmark,
   * results of introductions.
   */
  public String sha256() {
    return sha256;
  }

  /** Findings of every criterion on a task. */
  public List<Finding> judge(Task task) {
    return judge(List.of(task)).get(0);
  }

  /**
   * Findings of every criterion on each task, in the order of the tasks.
   *
   * @throws RulesStopped if the rules match more often or take longer than sound rules can
   */
  public List<List<Finding>> judge(List<Task> tasks) {
    List<List<Finding>> findings = new ArrayList<>();
    for (int start = 0; start < tasks.size(); start += TASKS_AT_ONCE) {
      int end = Math.min(tasks.size(), start + TASKS_AT_ONCE);
      findings.addAll(judge.judge(tasks.subList(start, end)));
    }
    return findings;
  }
}
