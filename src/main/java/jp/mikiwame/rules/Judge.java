package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.drools.model.Model;

/** Lets compiled rules look at tasks. Any number of threads may use it at once. */
final class Judge {

  /** In the order of the criteria; those on steps or on tasks are numbered apart. */
  private final boolean[] onSteps;

  private final CriterionJudge[] taskJudges;
  private final CriterionJudge[] stepJudges;
  private final FirstConditions firstOnSteps;
  private final FactPath[] taskPaths;
  private final FactPath[] stepPaths;

  /**
   * @param models of the criteria, in their order
   */
  Judge(List<Criterion> criteria, List<Model> models) {
    Paths ofTask = new Paths(Task.class);
    Paths ofStep = new Paths(StepInTask.class);
    List<CriterionJudge> tasks = new ArrayList<>();
    List<CriterionJudge> steps = new ArrayList<>();
    this.onSteps = new boolean[criteria.size()];
    for (int i = 0; i < onSteps.length; i++) {
      Criterion criterion = criteria.get(i);
      onSteps[i] = criterion.onSteps();
      Paths numbers = onSteps[i] ? ofStep : ofTask;
      (onSteps[i] ? steps : tasks).add(new CriterionJudge(criterion, models.get(i), numbers));
    }
    this.taskJudges = tasks.toArray(CriterionJudge[]::new);
    this.stepJudges = steps.toArray(CriterionJudge[]::new);
    List<Criterion> ofSteps = criteria.stream().filter(Criterion::onSteps).toList();
    this.firstOnSteps = new FirstConditions(ofSteps, stepJudges, ofStep);
    this.taskPaths = ofTask.inOrder();
    this.stepPaths = ofStep.inOrder();
  }

  /** Every criterion's finding on the task or on each of its steps, with all that was seen. */
  List<Finding> full(Task task) {
    SeenFact[] steps = steps(task);
    Finding[] found = new Finding[stepJudges.length * steps.length];
    for (int i = 0; i < found.length; i++) {
      int step = i % steps.length;
      found[i] = stepJudges[i / steps.length].full(steps[step], step);
    }
    return inOrder(task, false, found, found.length);
  }

  /** The same, without what decides nothing. */
  List<Finding> brief(Task task) {
    SeenFact[] steps = steps(task);
    Finding[] found = new Finding[stepJudges.length * steps.length];
    int count = 0;
    for (int step = 0; step < steps.length; step++) {
      for (int judge : firstOnSteps.worthLookingAt(steps[step])) {
        Finding finding = stepJudges[judge].brief(steps[step], step);
        found[judge * steps.length + step] = finding;
        count += finding == null ? 0 : 1;
      }
    }
    return inOrder(task, true, found, count);
  }

  /**
   * @param onSteps findings by criterion on steps, then by step; null where there is nothing to say
   * @param count of findings on steps
   */
  private List<Finding> inOrder(Task task, boolean brief, Finding[] onSteps, int count) {
    SeenFact seen = new SeenFact(task, taskPaths);
    Finding[] findings = new Finding[taskJudges.length + count];
    int steps = stepJudges.length == 0 ? 0 : onSteps.length / stepJudges.length;
    int size = 0;
    int nextOnTask = 0;
    int nextOnSteps = 0;
    for (boolean on : this.onSteps) {
      if (on) {
        for (int end = nextOnSteps + steps; nextOnSteps < end; nextOnSteps++) {
          if (onSteps[nextOnSteps] != null) {
            findings[size++] = onSteps[nextOnSteps];
          }
        }
      } else {
        CriterionJudge judge = taskJudges[nextOnTask++];
        findings[size++] = brief ? judge.brief(seen, null) : judge.full(seen, null);
      }
    }
    return Arrays.asList(findings);
  }

  private SeenFact[] steps(Task task) {
    List<StepInTask> steps = task.stepsInTask();
    SeenFact[] seen = new SeenFact[steps.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = new SeenFact(steps.get(i), stepPaths);
    }
    return seen;
  }

  /** Numbers the paths from a fact as they come up. */
  private static final class Paths implements ToIntFunction<String> {
    private final Class<?> fact;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Paths(Class<?> fact) {
      this.fact = fact;
    }

    @Override
    public int applyAsInt(String path) {
      return numbers.computeIfAbsent(path, p -> numbers.size());
    }

    FactPath[] inOrder() {
      return numbers.keySet().stream().map(this::path).toArray(FactPath[]::new);
    }

    private FactPath path(String text) {
      try {
        return FactPath.of(fact, text);
      } catch (FactPath.Unknown e) {
        throw new IllegalStateException(
            "A path that was read without fault leads nowhere (%s)".formatted(text), e);
      }
    }
  }
}
