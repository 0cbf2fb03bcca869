package jp.mikiwame.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mikiwame.model.Condition;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Observation;
import jp.mikiwame.model.Outcome;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.StepInTask;
import jp.mikiwame.model.Task;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * What rules mean: Drools itself matches them in a working memory, and its matches become findings
 * as plainly as can be written. The judge must find the same, only faster.
 */
final class SessionJudge {

  /** A working memory is fastest with some hundred tasks in it, and slower with thousands. */
  private static final int TASKS_AT_ONCE = 500;

  private final List<Criterion> criteria;
  private final KieBase compiled;
  private final Map<String, Demands> demands = new HashMap<>();
  private final Map<List<Object>, FactPath> paths = new HashMap<>();

  SessionJudge(List<Criterion> criteria, List<Model> models) {
    this.criteria = criteria;
    this.compiled =
        KieBaseBuilder.createKieBaseFromModel(models, KieServices.get().newKieBaseConfiguration());
    for (Criterion criterion : criteria) {
      criterion.grades().forEach(rule -> demands.put(rule.id(), Demands.of(criterion, rule)));
    }
  }

  /** Findings of every criterion on each task, in the order of the tasks. */
  List<List<Finding>> judge(List<Task> tasks) {
    List<List<Finding>> findings = new ArrayList<>();
    for (int start = 0; start < tasks.size(); start += TASKS_AT_ONCE) {
      int end = Math.min(tasks.size(), start + TASKS_AT_ONCE);
      findings.addAll(judgeAtOnce(tasks.subList(start, end)));
    }
    return findings;
  }

  private List<List<Finding>> judgeAtOnce(List<Task> tasks) {
    List<List<StepInTask>> steps = tasks.stream().map(Task::stepsInTask).toList();
    List<Object> facts = new ArrayList<>(tasks);
    steps.forEach(facts::addAll);
    Map<Object, Set<String>> matches = matches(facts);
    List<List<Finding>> findings = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      findings.add(findings(tasks.get(i), steps.get(i), matches));
    }
    return findings;
  }

  /** Ids of the rules that matched each fact, the very same and not an equal one. */
  private Map<Object, Set<String>> matches(List<Object> facts) {
    Map<Object, Set<String>> matches = new IdentityHashMap<>();
    KieSession session = compiled.newKieSession();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              Object fact = event.getMatch().getObjects().get(0);
              String rule = event.getMatch().getRule().getName();
              matches.computeIfAbsent(fact, f -> new HashSet<>()).add(rule);
            }
          });
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return matches;
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
    List<String> hits = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Rule rule : criterion.grades()) {
      if (matches.getOrDefault(fact, Set.of()).contains(rule.id())) {
        Outcome outcome = outcome(rule, seen);
        (outcome == Outcome.HIT ? hits : outcome == Outcome.MISS ? new ArrayList<String>() : open)
            .add(rule.id());
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

  private Outcome outcome(Rule rule, Map<String, Observation> seen) {
    Set<Outcome> parts = new HashSet<>();
    demands
        .get(rule.id())
        .byPath()
        .forEach((path, demand) -> parts.add(outcome(demand, seen.get(path))));
    if (parts.contains(Outcome.MISS)) {
      return Outcome.MISS;
    }
    return parts.contains(Outcome.UNDETERMINED) ? Outcome.UNDETERMINED : Outcome.HIT;
  }

  private static Outcome outcome(Demand demand, Observation seen) {
    if (seen.value() != null) {
      return Outcome.HIT;
    }
    return seen.bounds() == null
        ? Outcome.UNDETERMINED
        : ((Demand.Numbers) demand).outcome(seen.bounds());
  }

  private Map<String, Observation> observations(Criterion criterion, Object fact) {
    Map<String, Observation> seen = new LinkedHashMap<>();
    for (Rule rule : criterion.grades()) {
      for (Condition condition : rule.conditions()) {
        seen.computeIfAbsent(condition.path(), path -> observation(path, fact));
      }
    }
    return seen;
  }

  private Observation observation(String text, Object fact) {
    List<Object> key = List.of(text, fact.getClass());
    FactPath path = paths.computeIfAbsent(key, k -> path(text, fact.getClass()));
    Object value = path.valueOn(fact);
    return new Observation(text, shown(value), value == null ? path.boundsOn(fact) : null);
  }

  private static FactPath path(String text, Class<?> fact) {
    try {
      return FactPath.of(fact, text);
    } catch (FactPath.Unknown e) {
      throw new IllegalStateException("The path leads nowhere (%s)".formatted(text), e);
    }
  }

  private static Object shown(Object value) {
    return value instanceof Enum<?> constant
        ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
        : value;
  }
}
