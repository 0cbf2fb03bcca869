package jp.mikiwame.rules;

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

  private final List<Technology> technologies;
  private final Assumptions assumptions;
  private final Benchmark benchmark;
  private final List<IntroductionResult> results;
  private final List<Criterion> criteria;
  private final String sha256;
  private final Lessons lessons;
  private final Judge judge;

  /**
   * @param results of introductions, published ones first
   * @param criteria read without fault
   * @param sha256 digest over the folder
   */
  RuleBook(
      List<Technology> technologies,
      Assumptions assumptions,
      Benchmark benchmark,
      List<IntroductionResult> results,
      List<Criterion> criteria,
      String sha256,
      RuleCompiler compiler,
      Lessons lessons) {
    this.technologies = List.copyOf(technologies);
    this.assumptions = assumptions;
    this.benchmark = benchmark;
    this.results = List.copyOf(results);
    this.criteria = List.copyOf(criteria);
    this.sha256 = sha256;
    this.lessons = lessons;
    this.judge = new Judge(this.criteria, compiler.compile(this.criteria));
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

  /** Works out what follows from these rules. */
  public interface Work<T, E extends Exception> extends Lessons.Work<T, E> {}

  /**
   * What follows from these rules alone: worked out once, and kept if the rules are kept.
   *
   * @param type a record of the model
   */
  public <T, E extends Exception> List<T> lesson(String name, Class<T> type, Work<T, E> work)
      throws E {
    return lessons.of(name, type, work);
  }

  /** Findings of every criterion on a task. */
  public List<Finding> judge(Task task) {
    return judge.full(task);
  }

  /**
   * Findings of every criterion on each task and on each of its steps, in the order of the tasks.
   * Any number of threads may judge at once.
   */
  public List<List<Finding>> judge(List<Task> tasks) {
    return tasks.stream().map(judge::full).toList();
  }

  /**
   * What {@link #judge} finds, without what decides nothing: a criterion that misses a step has no
   * finding on it, and only undetermined findings carry observations. For large inventories, where
   * most findings are never shown.
   */
  public List<List<Finding>> judgeBriefly(List<Task> tasks) {
    return tasks.stream().map(judge::brief).toList();
  }
}
