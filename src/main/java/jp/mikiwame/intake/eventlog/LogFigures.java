package jp.mikiwame.intake.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mikiwame.intake.eventlog.LogStatistics.Part;

/** What all cases of a log say together. */
final class LogFigures {

  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final EventBook book;
  private final List<ActivityFigures> activities;
  private final Variants variants = new Variants();
  private int cases;
  private final NavigableSet<LocalDate> startDays = new TreeSet<>();
  private Instant firstStart = Instant.MAX;
  private Instant lastStart = Instant.MIN;

  LogFigures(EventBook book) {
    this.book = book;
    this.activities = activities();
    Map<String, Integer> usual = new HashMap<>();
    activities.forEach(activity -> usual.put(activity.name(), usual.size()));
    book.cases().stream()
        .map(Executions::of)
        .filter(executions -> !executions.isEmpty())
        .forEach(executions -> variants.add(CaseOrder.sequence(executions, usual)));
  }

  private List<ActivityFigures> activities() {
    Map<String, ActivityFigures> figures = new HashMap<>();
    for (LogCase one : book.cases()) {
      List<Execution> executions = Executions.of(one);
      if (executions.isEmpty()) {
        // Of such a case the log has interruptions alone.
        continue;
      }
      started(executions);
      Map<String, List<Execution>> byActivity =
          executions.stream().collect(Collectors.groupingBy(Execution::activity));
      Map<String, Double> positions = CaseOrder.firstPositions(executions);
      byActivity.forEach(
          (name, doings) ->
              figures.computeIfAbsent(name, ActivityFigures::new).add(doings, positions.get(name)));
    }
    return figures.values().stream()
        .sorted(
            Comparator.comparing(ActivityFigures::meanPosition)
                .thenComparing(ActivityFigures::name))
        .toList();
  }

  private void started(List<Execution> executions) {
    cases++;
    Instant start =
        executions.stream().map(Execution::moment).min(Comparator.naturalOrder()).orElseThrow();
    firstStart = start.isBefore(firstStart) ? start : firstStart;
    lastStart = start.isAfter(lastStart) ? start : lastStart;
    startDays.add(start.atOffset(Moments.JAPAN).toLocalDate());
  }

  /** In the order of their mean position in the cases. */
  List<ActivityFigures> inOrder() {
    return activities;
  }

  /** Cases for which something was done. */
  int cases() {
    return cases;
  }

  /** Days in which cases began, from the first to the last. */
  double days() {
    return Duration.between(firstStart, lastStart).toMillis() / MILLIS_PER_DAY + 1;
  }

  /** The longest time between two days on which cases began; the first of equally long ones. */
  LogGap longestGap() {
    LogGap longest = new LogGap(startDays.first(), startDays.first());
    LocalDate before = startDays.first();
    for (LocalDate day : startDays) {
      LogGap gap = new LogGap(before, day);
      longest = gap.days() > longest.days() ? gap : longest;
      before = day;
    }
    return longest;
  }

  /** Whether the log has start and end of anything. */
  boolean isTimed() {
    return activities.stream().anyMatch(activity -> activity.timed() > 0);
  }

  /** How often something was done of which the log has only the start or only the end. */
  int untimed() {
    return activities.stream().mapToInt(one -> one.executions() - one.timed()).sum();
  }

  int executions() {
    return activities.stream().mapToInt(ActivityFigures::executions).sum();
  }

  int people() {
    Set<String> people = new HashSet<>();
    activities.forEach(activity -> people.addAll(activity.people()));
    return people.size();
  }

  LogStatistics statistics(LocalDate firstDay, LocalDate lastDay) {
    return new LogStatistics(
        cases(),
        book.events(),
        variants.count(),
        variants.commonestShare(),
        variants.reworkRate(),
        variants.selfLoops(),
        people(),
        firstDay,
        lastDay,
        channels(),
        activities.stream().map(one -> part(one.name(), one.executions(), one.cases())).toList());
  }

  private List<Part> channels() {
    Map<String, Integer> counts = new TreeMap<>();
    for (LogCase one : book.cases()) {
      if (one.channel() != null) {
        counts.merge(one.channel(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> part(entry.getKey(), entry.getValue(), entry.getValue()))
        .sorted(Comparator.comparing(Part::count).reversed())
        .toList();
  }

  private Part part(String name, int count, int ofCases) {
    return new Part(name, count, (double) ofCases / cases());
  }
}
