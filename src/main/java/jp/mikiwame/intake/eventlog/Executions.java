package jp.mikiwame.intake.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds for each start of an activity in a case when it was done. Earliest starts are done first;
 * what was begun and never done, or done without a word of when it began, has no duration.
 */
final class Executions {

  /** What belongs together: the instance tells, or else the person. */
  private record Doing(String activity, String instance, String person) {

    static Doing of(Event event) {
      return new Doing(
          event.activity(), event.instance(), event.instance() == null ? event.person() : null);
    }
  }

  private static final Comparator<Event> BY_TIME = Comparator.comparing(Event::moment);

  private Executions() {}

  static List<Execution> of(LogCase itsCase) {
    List<Execution> executions = new ArrayList<>();
    Map<Doing, List<Event>> open = new HashMap<>();
    for (Event event : itsCase.events()) {
      if (event.start() != null && event.end() != null) {
        executions.add(timed(event, event, List.of()));
      } else if (event.transition() == Transition.COMPLETE && event.end() == null) {
        executions.add(untimed(event));
      } else {
        open.computeIfAbsent(Doing.of(event), doing -> new ArrayList<>()).add(event);
      }
    }
    open.values().forEach(events -> pair(events, executions));
    return executions;
  }

  private static void pair(List<Event> events, List<Execution> executions) {
    Queue<Event> starts = new ArrayDeque<>(sorted(events, Transition.START));
    List<Event> pauses = pauses(events);
    for (Event end : sorted(events, Transition.COMPLETE)) {
      Event start = starts.peek();
      if (start == null || start.moment().isAfter(end.moment())) {
        executions.add(untimed(end));
      } else {
        executions.add(timed(starts.remove(), end, pauses));
      }
    }
    starts.forEach(start -> executions.add(untimed(start)));
  }

  private static List<Event> sorted(List<Event> events, Transition transition) {
    return events.stream()
        .filter(event -> event.transition() == transition)
        .sorted(BY_TIME)
        .toList();
  }

  /** Each interruption as one event from its start to its end. */
  private static List<Event> pauses(List<Event> events) {
    List<Event> pauses = new ArrayList<>();
    Queue<Event> resumes = new ArrayDeque<>(sorted(events, Transition.RESUME));
    for (Event suspend : sorted(events, Transition.SUSPEND)) {
      if (!pauses.isEmpty() && suspend.moment().isBefore(pauses.get(pauses.size() - 1).end())) {
        continue;
      }
      while (!resumes.isEmpty() && BY_TIME.compare(resumes.peek(), suspend) < 0) {
        resumes.remove();
      }
      Instant until = resumes.isEmpty() ? Instant.MAX : resumes.remove().moment();
      pauses.add(
          new Event(suspend.activity(), Transition.SUSPEND, suspend.moment(), until, null, null));
    }
    return pauses;
  }

  private static Execution timed(Event start, Event end, List<Event> pauses) {
    long worked = Duration.between(start.start(), end.end()).toMillis();
    for (Event pause : pauses) {
      Instant from = later(start.start(), pause.start());
      Instant to = later(from, earlier(end.end(), pause.end()));
      worked -= Duration.between(from, to).toMillis();
    }
    return new Execution(end.activity(), start.start(), true, Math.max(0, worked), end.person());
  }

  private static Execution untimed(Event event) {
    return new Execution(event.activity(), event.moment(), false, 0, event.person());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
