package jp.mikiwame.intake.eventlog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.Importer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.intake.xml.XmlFile;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/**
 * Makes tasks of a log of what was really done. Minutes come only from activities of which the log
 * has both start and end: the time between two events is waiting, and never work.
 */
public final class EventLogImporter implements Importer {

  private static final int LONGEST_ID = 150;

  private final LogSource source;
  private final boolean activitiesAreTasks;
  private final LogLimits limits;
  private LogStatistics statistics;

  EventLogImporter(LogSource source, ImportOptions options, LogLimits limits) {
    this.source = source;
    this.activitiesAreTasks = options.activitiesAreTasks();
    this.limits = limits;
  }

  /**
   * Of a table; empty if no sheet of it has the headings of a log. What the table itself notices
   * stays with whoever opened it.
   */
  public static Optional<EventLogImporter> of(TableFile table, ImportOptions options)
      throws IOException, BrokenInventory {
    return TableLog.find(table)
        .map(source -> new EventLogImporter(source, options, LogLimits.USUAL));
  }

  /** Of XES; empty if the file is no log. */
  public static Optional<EventLogImporter> of(XmlFile file, ImportOptions options)
      throws IOException {
    return file.firstElement()
        .filter(element -> element.getLocalPart().equals("log"))
        .map(element -> new EventLogImporter(new XesLog(file), options, LogLimits.USUAL));
  }

  /** What the log looks like as a whole; empty before it was read. */
  public Optional<LogStatistics> statistics() {
    return Optional.ofNullable(statistics);
  }

  @Override
  public void importTo(DraftSink sink) throws IOException, BrokenInventory {
    FewNotices notices = new FewNotices(sink::notice);
    EntryReader reader = new EntryReader(source, notices);
    EventBook book = book(reader);
    notices.close(source.file());
    Origin origin = new Origin(Place.file(source.file()));
    sink.frame(JsonNodeFactory.instance.objectNode(), origin);
    tellPassedOver(sink);
    LogFigures figures = new LogFigures(book);
    if (figures.cases() > 0) {
      statistics = figures.statistics(reader.firstDay(), reader.lastDay());
      new LogNotices(source.file(), figures, sink::notice).all(book.leftOut());
      emit(figures, book.department(), sink);
    } else if (!notices.any()) {
      throw broken("log-empty");
    }
  }

  private void tellPassedOver(DraftSink sink) {
    List<String> others = source.passedOver();
    if (!others.isEmpty()) {
      sink.notice(
          Notice.warning(
              "log-sheets-passed-over", Place.file(source.file()), Map.of("values", others)));
    }
  }

  private EventBook book(EntryReader reader) throws IOException, BrokenInventory {
    EventBook book = new EventBook(limits);
    source.read(
        entry -> {
          Optional<Event> event = reader.event(entry);
          if (event.isPresent()) {
            book.add(event.get(), entry);
          }
        });
    return book;
  }

  private void emit(LogFigures figures, Optional<String> department, DraftSink sink)
      throws IOException {
    Origin origin = new Origin(Place.file(source.file()));
    String summary = LogSummary.of(stem() + extension(), statistics);
    String id = stem().substring(0, Math.min(LONGEST_ID, stem().length()));
    LogTasks tasks =
        new LogTasks(id, source.title().orElse(stem()), department, summary, figures, statistics);
    for (ObjectNode task : activitiesAreTasks ? tasks.byActivity() : List.of(tasks.whole())) {
      sink.task(task, origin);
    }
  }

  private BrokenInventory broken(String code) {
    return new BrokenInventory(List.of(Notice.error(code, Place.file(source.file()), Map.of())));
  }

  /** The name of the file alone. */
  private String base() {
    return source.file().replaceAll("^.*[/\\\\]", "");
  }

  private String stem() {
    String stem = base().replaceAll("(?i)(\\.(csv|tsv|txt|xes|xml|xlsx|xlsm|xls|gz))+$", "");
    return stem.isBlank() || stem.equals("-") ? "log" : stem;
  }

  private String extension() {
    return base().startsWith(stem()) ? base().substring(stem().length()) : "";
  }
}
