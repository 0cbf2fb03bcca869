package jp.mikiwame.intake.eventlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** All events of a log by case. */
final class EventBook {

  private final LogLimits limits;
  private final Map<String, LogCase> cases = new HashMap<>();
  private final Map<String, String> activities = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final OneValue department = new OneValue();
  private final OneValue group = new OneValue();
  private int events;

  EventBook(LogLimits limits) {
    this.limits = limits;
  }

  /**
   * Takes an event and the entry it was made of.
   *
   * @throws BrokenInventory if the log is too large
   */
  void add(Event event, LogEntry entry) throws BrokenInventory {
    if (event.transition() == Transition.NO_WORK) {
      leftOut.merge(entry.text(Field.TRANSITION), 1, Integer::sum);
      return;
    }
    LogCase itsCase = cases.computeIfAbsent(entry.text(Field.CASE), id -> new LogCase());
    itsCase.add(shared(event));
    itsCase.arrivedBy(same(others, entry.text(Field.CHANNEL)));
    department.add(entry.text(Field.DEPARTMENT));
    group.add(entry.text(Field.GROUP));
    events++;
    check(itsCase, entry);
  }

  private void check(LogCase itsCase, LogEntry entry) throws BrokenInventory {
    check("log-events-too-many", events, limits.events(), entry.place(), "");
    check("log-cases-too-many", cases.size(), limits.cases(), entry.place(), "");
    int activity = activities.size();
    check(
        "log-activities-too-many",
        activity,
        limits.activities(),
        entry.place(),
        entry.said().get(Field.ACTIVITY).heading());
    check(
        "log-case-too-long",
        itsCase.events().size(),
        limits.caseEvents(),
        entry.place(),
        entry.text(Field.CASE));
  }

  private static void check(String code, int count, int allowed, Place place, String value)
      throws BrokenInventory {
    if (count > allowed) {
      throw new BrokenInventory(
          List.of(Notice.error(code, place, Map.of("allowed", allowed, "value", value))));
    }
  }

  /** The same event with texts that many events share. */
  private Event shared(Event event) {
    return new Event(
        same(activities, event.activity()),
        event.transition(),
        event.start(),
        event.end(),
        event.instance(),
        same(others, event.person()));
  }

  private static String same(Map<String, String> known, String text) {
    return text == null ? null : known.computeIfAbsent(text, first -> first);
  }

  Collection<LogCase> cases() {
    return cases.values();
  }

  int events() {
    return events;
  }

  /** How often something was noted for which nobody worked, by its word. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** Who does it, if the log names one alone. */
  Optional<String> department() {
    return department.get().or(group::get);
  }
}
