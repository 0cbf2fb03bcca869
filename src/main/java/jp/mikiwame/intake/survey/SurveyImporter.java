package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.Importer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.table.RowReader;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Makes an inventory of a survey form: of its tables of tasks, steps, systems and departments. */
public final class SurveyImporter implements Importer {

  private static final String DEPARTMENT = "/tasks/department";

  /** A form with more rows was not filled in by people; holding them would take too much memory. */
  private static final int MOST_ROWS = 50_000;

  private final TableFile table;
  private final Optional<ColumnMapping> mapping;
  private int rows;

  /**
   * @param mapping which columns mean what; empty to find that out from the headings
   */
  public SurveyImporter(TableFile table, Optional<ColumnMapping> mapping) {
    this.table = table;
    this.mapping = mapping;
  }

  /** Whether a table of tasks is found in the file. */
  public static boolean recognises(TableFile table) throws IOException, BrokenInventory {
    return SurveySheet.of(table).stream().anyMatch(sheet -> sheet.is(SheetRole.TASKS));
  }

  /** Which columns mean what, as it is found out from the headings; for people to correct. */
  public static ColumnMapping mapping(TableFile table) throws IOException, BrokenInventory {
    return ColumnMapping.of(SurveySheet.of(table));
  }

  @Override
  public void importTo(DraftSink sink) throws IOException, BrokenInventory {
    NoticeLimit notices = new NoticeLimit(sink::notice, Place.file(table.name()));
    List<SurveySheet> sheets = sheets(notices);
    FrameDraft frame = new FrameDraft();
    SheetNotes notes = new SheetNotes();
    TaskBook book = new TaskBook(frame.systems(), notes, notices);
    readSurroundings(sheets, frame, notices);
    RowTakers takers = new RowTakers(sheets, frame, book, notes, notices);
    for (SurveySheet sheet : ordered(sheets)) {
      read(sheet, takers.of(sheet), notes, notices);
    }
    new MergedTimes(notices).gather(book.all());
    Origin origin = new Origin(Place.file(table.name()));
    ObjectNode node = frame.node(origin, notices);
    sink.frame(node, origin);
    TaskWriter writer = new TaskWriter(frame.workingDays(), notes, notices);
    for (TaskDraft task : book.all()) {
      writer.write(task, sink);
    }
    notes.tell(notices);
    notices.tellLeftOut();
  }

  private List<SurveySheet> sheets(Consumer<Notice> notices) throws IOException, BrokenInventory {
    List<SurveySheet> found = SurveySheet.of(table);
    List<SurveySheet> sheets =
        mapping.isPresent() ? mapping.get().on(found, table, notices) : found;
    if (sheets.stream().noneMatch(sheet -> sheet.is(SheetRole.TASKS))) {
      throw noTasks(sheets);
    }
    HeaderNotices.of(sheets, notices);
    return sheets;
  }

  private BrokenInventory noTasks(List<SurveySheet> sheets) {
    List<String> seen =
        sheets.stream()
            .flatMap(sheet -> sheet.top().stream())
            .max(Comparator.comparingInt(row -> row.cells().size()))
            .stream()
            .flatMap(row -> row.cells().stream())
            .map(cell -> cell.text())
            .toList();
    List<String> needed =
        Stream.of("/tasks/name", DEPARTMENT)
            .map(member -> SurveyColumns.load().forMember(member).orElseThrow().heading())
            .toList();
    return new BrokenInventory(
        List.of(
            Notice.error(
                "headings-not-found",
                Place.file(table.name()),
                Map.of("values", Shortened.of(seen), "needed", needed))));
  }

  /** Reads what stands beside and above the tables, and says which sheets nothing is read of. */
  private void readSurroundings(
      List<SurveySheet> sheets, FrameDraft frame, Consumer<Notice> notices) {
    Set<String> passedOver = new LinkedHashSet<>();
    for (SurveySheet sheet : sheets) {
      boolean told = sheet.header().isPresent();
      if (!sheet.isExplaining()) {
        Map<String, Answer> labelled =
            LabelledAnswers.in(sheet.above(), sheet.place(), told ? notices : notice -> {});
        if (told || isOfOrganization(sheet, labelled)) {
          frame.take(labelled);
          told = true;
        }
      }
      if (!told && !sheet.top().isEmpty() && (!sheet.isExplaining() || sheet.hasTable())) {
        passedOver.add(sheet.name());
      }
    }
    if (!passedOver.isEmpty()) {
      notices.accept(
          Notice.warning(
              "sheets-passed-over",
              Place.file(table.name()),
              Map.of("values", List.copyOf(passedOver))));
    }
  }

  private static boolean isOfOrganization(SurveySheet sheet, Map<String, Answer> labelled) {
    return labelled.size() > 1
        || labelled.containsKey("/organization/name")
        || LabelledAnswers.areAsked(sheet.above());
  }

  /** Systems before the steps that name them, tasks before their steps. */
  private static List<SurveySheet> ordered(List<SurveySheet> sheets) {
    List<SurveySheet> ordered = new ArrayList<>();
    for (SheetRole role :
        List.of(SheetRole.DEPARTMENTS, SheetRole.SYSTEMS, SheetRole.TASKS, SheetRole.STEPS)) {
      sheets.stream()
          .filter(sheet -> sheet.is(role))
          .sorted(Comparator.comparing(sheet -> sheet.header().get().has("/steps/name")))
          .forEach(ordered::add);
    }
    return ordered;
  }

  private void read(
      SurveySheet sheet, Consumer<RowAnswers> taker, SheetNotes notes, Consumer<Notice> notices)
      throws IOException, BrokenInventory {
    SheetHeader header = sheet.header().orElseThrow();
    SheetAnswers answers = new SheetAnswers(header, sheet.place(), notices);
    try (RowReader reader = table.rows(sheet.name())) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        if (row.number() <= header.lastRow() || row.isEmpty()) {
          continue;
        }
        countRow(sheet, row);
        switch (SurveyRow.kind(header, row)) {
          case ANSWERS -> taker.accept(answers.of(row));
          case HEADING, EXAMPLE -> {}
          case TOTAL, NOTE ->
              notes.passedOver(Place.cell(table.name(), sheet.name(), row.number(), 0));
        }
      }
    }
  }

  private void countRow(SurveySheet sheet, Row row) throws BrokenInventory {
    if (++rows > MOST_ROWS) {
      throw new BrokenInventory(
          List.of(
              Notice.error(
                  "survey-too-long",
                  Place.cell(table.name(), sheet.name(), row.number(), 0),
                  Map.of("allowed", MOST_ROWS))));
    }
  }
}
