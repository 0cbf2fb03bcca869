package jp.mikiwame.intake.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mikiwame.model.Notice;

/** Makes events of what a file says, and notes what cannot be one. */
final class EntryReader {

  /** Characters of a case's or activity's name; what is longer stands in the wrong column. */
  private static final int LONGEST = 200;

  private static final int SHOWN = 40;

  private final LogSource source;
  private final Consumer<Notice> notices;
  private LocalDate firstDay;
  private LocalDate lastDay;

  EntryReader(LogSource source, Consumer<Notice> notices) {
    this.source = source;
    this.notices = notices;
  }

  /** Empty if the entry has an error. */
  Optional<Event> event(LogEntry entry) {
    boolean sound = isNamed(entry, Field.CASE) & isNamed(entry, Field.ACTIVITY);
    Optional<OffsetDateTime> start = moment(entry, Field.START);
    Optional<OffsetDateTime> end = moment(entry, Field.END);
    sound &= isTimed(entry) & start.isPresent() == entry.said().containsKey(Field.START);
    sound &= end.isPresent() == entry.said().containsKey(Field.END);
    if (!sound || isBackwards(entry, start, end)) {
      return Optional.empty();
    }
    start.ifPresent(this::seen);
    end.ifPresent(this::seen);
    return Optional.of(
        event(
            entry,
            start.map(OffsetDateTime::toInstant).orElse(null),
            end.map(OffsetDateTime::toInstant).orElse(null)));
  }

  /** The first day on which something was done, where it was done; null if nothing was. */
  LocalDate firstDay() {
    return firstDay;
  }

  /** The last day on which something was done, where it was done; null if nothing was. */
  LocalDate lastDay() {
    return lastDay;
  }

  private void seen(OffsetDateTime moment) {
    LocalDate day = moment.toLocalDate();
    firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
    lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
  }

  private static Event event(LogEntry entry, Instant start, Instant end) {
    Transition said = LogWords.USUAL.transition(entry.text(Field.TRANSITION));
    boolean begins = said == Transition.START && start == null;
    // A row with a start of its own is the whole work, whatever word stands beside it.
    boolean isWhole = start != null && said != Transition.NO_WORK;
    return new Event(
        entry.text(Field.ACTIVITY),
        isWhole ? Transition.COMPLETE : said,
        begins ? end : start,
        begins ? null : end,
        entry.text(Field.INSTANCE),
        entry.text(Field.PERSON));
  }

  private boolean isNamed(LogEntry entry, Field field) {
    Said said = entry.said().get(field);
    if (said == null) {
      missing(entry, field);
    } else if (said.text().length() > LONGEST) {
      notices.accept(
          Notice.error(
              "log-name-too-long",
              said.place(),
              Map.of("column", said.heading(), "value", shown(said), "allowed", LONGEST)));
      return false;
    }
    return said != null;
  }

  private boolean isTimed(LogEntry entry) {
    boolean timed = entry.said().containsKey(Field.START) || entry.said().containsKey(Field.END);
    if (!timed) {
      missing(entry, Field.END);
    }
    return timed;
  }

  private void missing(LogEntry entry, Field field) {
    notices.accept(
        Notice.error("log-value-missing", entry.place(), Map.of("column", source.heading(field))));
  }

  private Optional<OffsetDateTime> moment(LogEntry entry, Field field) {
    Said said = entry.said().get(field);
    Optional<OffsetDateTime> moment =
        Optional.ofNullable(said).flatMap(value -> Moments.read(value.text()));
    if (said != null && moment.isEmpty()) {
      notices.accept(
          Notice.error(
              "log-time-unreadable",
              said.place(),
              Map.of("column", said.heading(), "value", shown(said))));
    }
    return moment;
  }

  private boolean isBackwards(
      LogEntry entry, Optional<OffsetDateTime> start, Optional<OffsetDateTime> end) {
    boolean backwards =
        start.isPresent()
            && end.isPresent()
            && end.get().toInstant().isBefore(start.get().toInstant());
    if (backwards) {
      Said said = entry.said().get(Field.END);
      notices.accept(
          Notice.error(
              "log-end-before-start",
              said.place(),
              Map.of("start", entry.text(Field.START), "end", said.text())));
    }
    return backwards;
  }

  private static String shown(Said said) {
    String text = said.text();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
