package jp.mikiwame.intake.eventlog;

import java.util.ArrayList;
import java.util.List;

/** What was done for one case. */
final class LogCase {

  private final List<Event> events = new ArrayList<>(4);
  private String channel;

  List<Event> events() {
    return events;
  }

  void add(Event event) {
    events.add(event);
  }

  /** One channel is kept, and always the same one, in whatever order the events come. */
  void arrivedBy(String name) {
    if (name != null && (channel == null || name.compareTo(channel) < 0)) {
      channel = name;
    }
  }

  /** How it came in; null if unknown. */
  String channel() {
    return channel;
  }
}
