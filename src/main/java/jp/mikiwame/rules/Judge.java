package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** Lets compiled rules look at tasks, and turns their matches into findings. */
final class Judge {

  private final List<Criterion> criteria;
  private final KieBase compiled;
  private final EvaluationLimit limit;
  private final Map<String, FactPath> paths = new LinkedHashMap<>();
  private final Map<String, Demands> demands = new HashMap<>();

  Judge(List<Criterion> criteria, KieBase compiled, EvaluationLimit limit) {
    this.criteria = criteria;
    this.compiled = compiled;
    this.limit = limit;
    for (Criterion criterion : criteria) {
      for (Rule rule : criterion.grades()) {
        demands.put(rule.id(), Demands.of(criterion, rule));
        rule.conditions()
            .forEach(c -> paths.computeIfAbsent(key(criterion, c.path()), k -> path(criterion, c)));
      }
    }
  }

  /** Findings of every criterion on each task, in the order of the tasks. */
  List<List<Finding>> judge(List<Task> tasks) {
    Map<Object, Set<String>> matches = new IdentityHashMap<>();
    List<List<StepInTask>> steps = tasks.stream().map(Task::stepsInTask).toList();
    int rules = criteria.stream().mapToInt(criterion -> criterion.grades().size()).sum();
    int facts = tasks.size() + steps.stream().mapToInt(List::size).sum();
    EvaluationLimit.Watch watch = limit.watch(rules, facts, tasks.size());
    try (Session session = new Session(compiled, matches, watch)) {
      tasks.forEach(session::insert);
      steps.forEach(all -> all.forEach(session::insert));
      Optional<String> last = session.run();
      if (last.isPresent()) {
        throw stoppedBy(last.get());
      }
    }
    List<List<Finding>> findings = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      findings.add(findings(tasks.get(i), steps.get(i), matches));
    }
    return findings;
  }

  private RulesStopped stoppedBy(String ruleId) {
    Criterion home =
        criteria.stream().filter(c -> c.grade(ruleId).isPresent()).findFirst().orElseThrow();
    Place place = Place.line(home.file(), home.grade(ruleId).orElseThrow().line(), 1);
    Notice notice = Notice.error("rule-evaluation-limit", place, Map.of("value", ruleId));
    return new RulesStopped(new RuleFaults(List.of(notice)));
  }

  private List<Finding> findings(
      Task task, List<StepInTask> steps, Map<Object, Set<String>> matches) {
    List<Finding> findings = new ArrayList<>();
    for (Criterion criterion : criteria) {
      if (criterion.onSteps()) {
        for (int i = 0; i < steps.size(); i++) {
          findings.add(finding(criterion, i, steps.get(i), matches));
        }
      } else {
        findings.add(finding(criterion, null, task, matches));
      }
    }
    return findings;
  }

  private Finding finding(
      Criterion criterion, Integer step, Object fact, Map<Object, Set<String>> matches) {
    Map<String, Observation> seen = observations(criterion, fact);
    Set<String> matched = matches.getOrDefault(fact, Set.of());
    List<String> hits = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Rule rule : criterion.grades()) {
      if (matched.contains(rule.id())) {
        switch (outcome(rule, seen)) {
          case HIT -> hits.add(rule.id());
          case UNDETERMINED -> open.add(rule.id());
          case MISS -> {
            // What is known of a missing answer rules it out after all.
          }
        }
      }
    }
    List<Observation> all = List.copyOf(seen.values());
    if (hits.isEmpty()) {
      Outcome outcome = open.isEmpty() ? Outcome.MISS : Outcome.UNDETERMINED;
      return new Finding(criterion.id(), step, outcome, null, open, all);
    }
    List<String> others = hits.subList(1, hits.size());
    return new Finding(criterion.id(), step, Outcome.HIT, hits.get(0), others, all);
  }

  /**
   * The answer of a rule that the engine let match because nothing known speaks against it: a hit
   * if every answer is there, or lies between ends that all satisfy the rule.
   */
  private Outcome outcome(Rule rule, Map<String, Observation> seen) {
    Outcome outcome = Outcome.HIT;
    for (Map.Entry<String, Demand> each : demands.get(rule.id()).byPath().entrySet()) {
      Observation observation = seen.get(each.getKey());
      if (observation.value() == null) {
        Outcome part =
            observation.bounds() == null
                ? Outcome.UNDETERMINED
                : ((Demand.Numbers) each.getValue()).outcome(observation.bounds());
        if (part == Outcome.MISS) {
          return Outcome.MISS;
        }
        outcome = part == Outcome.UNDETERMINED ? part : outcome;
      }
    }
    return outcome;
  }

  private Map<String, Observation> observations(Criterion criterion, Object fact) {
    Map<String, Observation> seen = new LinkedHashMap<>();
    for (Rule rule : criterion.grades()) {
      for (Condition condition : rule.conditions()) {
        seen.computeIfAbsent(condition.path(), path -> observation(criterion, path, fact));
      }
    }
    return seen;
  }

  private Observation observation(Criterion criterion, String text, Object fact) {
    FactPath path = paths.get(key(criterion, text));
    Object value = path.valueOn(fact);
    return new Observation(text, shown(value), value == null ? path.boundsOn(fact) : null);
  }

  private static Object shown(Object value) {
    return value instanceof Enum<?> constant
        ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
        : value;
  }

  private static String key(Criterion criterion, String path) {
    return (criterion.onSteps() ? "step " : "task ") + path;
  }

  private static FactPath path(Criterion criterion, Condition condition) {
    try {
      return FactPath.of(criterion.onSteps() ? StepInTask.class : Task.class, condition.path());
    } catch (FactPath.Unknown e) {
      throw new IllegalStateException(
          "A path that was read without fault leads nowhere (%s)".formatted(condition.path()), e);
    }
  }

  /** One working memory, which remembers who matched what. */
  private static final class Session implements AutoCloseable {
    private final KieSession session;
    private String stoppedBy;

    Session(KieBase compiled, Map<Object, Set<String>> matches, EvaluationLimit.Watch watch) {
      session = compiled.newKieSession();
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              Object fact = event.getMatch().getObjects().get(0);
              String rule = event.getMatch().getRule().getName();
              matches.computeIfAbsent(fact, f -> new HashSet<>()).add(rule);
              if (watch.isExceededByNext() && stoppedBy == null) {
                stoppedBy = rule;
                session.halt();
              }
            }
          });
    }

    void insert(Object fact) {
      session.insert(fact);
    }

    /** Lets all rules match; the rule at which they had to be stopped, if they had to be. */
    Optional<String> run() {
      session.fireAllRules();
      return Optional.ofNullable(stoppedBy);
    }

    @Override
    public void close() {
      session.dispose();
    }
  }
}
