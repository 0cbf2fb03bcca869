package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mikiwame.Samples;
import jp.mikiwame.model.Comparison;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.RuleCase;
import jp.mikiwame.model.Step;
import jp.mikiwame.model.Task;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge finds what Drools finds in a working memory. */
class JudgeTest {

  private static final int RANDOM_TASKS = 3_000;

  static Stream<String> samples() {
    return Stream.concat(Samples.ALL.stream(), Stream.of(Samples.PUBLISHED));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void findsTheSameOnEverySample(String sample) throws Exception {
    findsTheSame(shipped(), Samples.inventory(sample).tasks());
  }

  @Test
  void findsTheSameOnTheBenchmarkAndEveryCase() throws Exception {
    RuleBook book = ShippedRules.book();
    List<Task> tasks = new ArrayList<>(List.of(book.benchmark().task()));
    RuleCases.load(ShippedRules.FOLDER, book.criteria()).stream()
        .map(RuleCase::task)
        .forEach(tasks::add);

    findsTheSame(shipped(), tasks);
  }

  @Test
  void findsTheSameOnRandomTasks() throws Exception {
    List<Task> tasks = new RandomTasks(1).tasks(RANDOM_TASKS);

    List<List<Finding>> findings = findsTheSame(shipped(), tasks);

    assertEveryOutcomeComesUp(findings, ShippedRules.book().criteria());
  }

  /** Overlapping grades come up too: a changed threshold makes two of them hit at once. */
  @Test
  void findsTheSameUnderChangedRules() throws Exception {
    List<Criterion> changed = changed(ShippedRules.book().criteria(), new Random(1));

    Compiled compiled = new Compiled(changed, new RuleCompiler().compile(changed));

    List<List<Finding>> findings =
        findsTheSame(compiled, new RandomTasks(5).tasks(RANDOM_TASKS / 3));

    assertThat(findings.stream().flatMap(List::stream))
        .anyMatch(finding -> finding.isHit() && !finding.open().isEmpty());
  }

  @Test
  void briefFindingsLackOnlyWhatDecidesNothing() throws Exception {
    List<Task> tasks = new RandomTasks(2).tasks(RANDOM_TASKS);

    List<List<Finding>> brief = ShippedRules.book().judgeBriefly(tasks);

    assertThat(brief)
        .isEqualTo(ShippedRules.book().judge(tasks).stream().map(JudgeTest::shortened).toList());
    assertThat(brief.stream().flatMap(List::stream))
        .anyMatch(finding -> finding.isUndetermined() && !finding.observations().isEmpty())
        .anyMatch(finding -> finding.step() != null)
        .noneMatch(finding -> finding.step() != null && finding.outcome() == Outcome.MISS)
        .noneMatch(finding -> !finding.isUndetermined() && !finding.observations().isEmpty());
  }

  @Test
  void aTaskMayHaveAnyNumberOfSteps() throws Exception {
    List<Task> tasks = new ArrayList<>();
    for (Task task : new RandomTasks(6).tasks(RANDOM_TASKS / 30)) {
      List<Step> steps = new ArrayList<>();
      while (!task.steps().isEmpty() && steps.size() < 150) {
        steps.addAll(task.steps());
      }
      tasks.add(task.measured(task.volume(), steps));
    }

    List<List<Finding>> findings = findsTheSame(shipped(), tasks);

    assertThat(findings.stream().flatMap(List::stream))
        .anyMatch(finding -> finding.isHit() && finding.step() != null && finding.step() > 128);
  }

  @Test
  void severalThreadsMayJudgeAtOnce() throws Exception {
    List<Task> tasks = new RandomTasks(3).tasks(RANDOM_TASKS / 3);
    List<List<Finding>> expected = ShippedRules.book().judgeBriefly(tasks);
    // Nothing has been looked up yet in a rule book of its own.
    RuleBook fresh = RuleFolder.load(ShippedRules.FOLDER, ShippedRules.COMPILER);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<Finding>>>> all =
          IntStream.range(0, 4)
              .mapToObj(i -> threads.submit(() -> fresh.judgeBriefly(tasks)))
              .toList();
      for (Future<List<List<Finding>>> each : all) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  private record Compiled(List<Criterion> criteria, List<Model> models) {}

  private static Compiled shipped() throws Exception {
    List<Criterion> criteria = ShippedRules.book().criteria();
    return new Compiled(criteria, ShippedRules.COMPILER.compile(criteria));
  }

  private static List<List<Finding>> findsTheSame(Compiled rules, List<Task> tasks) {
    List<List<Finding>> expected = new SessionJudge(rules.criteria(), rules.models()).judge(tasks);
    Judge judge = new Judge(rules.criteria(), rules.models());

    assertThat(tasks).isNotEmpty();
    for (int i = 0; i < tasks.size(); i++) {
      assertThat(judge.full(tasks.get(i))).as(tasks.get(i).id()).isEqualTo(expected.get(i));
      assertThat(judge.brief(tasks.get(i)))
          .as("%s, briefly", tasks.get(i).id())
          .isEqualTo(shortened(expected.get(i)));
    }
    return expected;
  }

  private static void assertEveryOutcomeComesUp(
      List<List<Finding>> findings, List<Criterion> criteria) {
    for (Criterion criterion : criteria) {
      assertThat(findings.stream().flatMap(List::stream))
          .filteredOn(finding -> finding.criterion().equals(criterion.id()))
          .as(criterion.id())
          .extracting(Finding::outcome)
          .contains(Outcome.values());
    }
  }

  /** One threshold or operator of each rule changed a little, or a constant turned round. */
  private static List<Criterion> changed(List<Criterion> criteria, Random random) {
    return criteria.stream()
        .map(
            criterion ->
                new Criterion(
                    criterion.id(),
                    criterion.title(),
                    criterion.reason(),
                    criterion.folder(),
                    criterion.file(),
                    criterion.onSteps(),
                    criterion.grades().stream()
                        .map(grade -> changed(criterion, grade, random))
                        .toList()))
        .toList();
  }

  private static Rule changed(Criterion criterion, Rule grade, Random random) {
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : grade.conditions()) {
      List<Comparison> comparisons = new ArrayList<>();
      for (Comparison comparison : condition.comparisons()) {
        List<Comparison> others = new ArrayList<>(List.of(comparison));
        others.addAll(RuleMutator.neighbours(comparison, Demands.type(criterion, condition)));
        comparisons.add(others.get(random.nextInt(others.size())));
      }
      conditions.add(new Condition(condition.name(), condition.path(), comparisons));
    }
    return new Rule(
        grade.id(),
        grade.title(),
        grade.line(),
        conditions,
        grade.because(),
        grade.source(),
        grade.conclusion());
  }

  /** What a brief judgement is to leave out of a full one. */
  private static List<Finding> shortened(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.step() == null || finding.outcome() != Outcome.MISS)
        .map(
            finding ->
                finding.isUndetermined()
                    ? finding
                    : new Finding(
                        finding.criterion(),
                        finding.step(),
                        finding.outcome(),
                        finding.rule(),
                        finding.open(),
                        List.of()))
        .toList();
  }
}
