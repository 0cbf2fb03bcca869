package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.DraftSink;
import jp.mikiwame.intake.ImportOptions;
import jp.mikiwame.intake.Importer;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.table.Row;
import jp.mikiwame.intake.table.RowReader;
import jp.mikiwame.intake.table.TableFile;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Makes a task of each procedure in 行政手続等の悉皆調査, which counts them for the whole nation. */
public final class ProceduresImporter implements Importer {

  /** Where the survey's columns are. */
  private record Heads(String sheet, int row, Map<ProcedureColumn, Integer> columns) {}

  private final TableFile table;
  private final ImportOptions options;

  /**
   * @param options of which the scale brings the nation's counts down to one organisation
   */
  public ProceduresImporter(TableFile table, ImportOptions options) {
    this.table = table;
    this.options = options;
  }

  /** Whether the survey's headings are in the file. */
  public static boolean recognises(TableFile table) throws IOException, BrokenInventory {
    return heads(table).isPresent();
  }

  private static Optional<Heads> heads(TableFile table) throws IOException, BrokenInventory {
    for (String sheet : table.sheets()) {
      try (RowReader rows = table.rows(sheet)) {
        Row row = rows.next();
        for (int i = 0; i < HeaderFinder.ROWS && row != null; i++, row = rows.next()) {
          Optional<Map<ProcedureColumn, Integer>> columns = ProcedureColumn.in(row);
          if (columns.isPresent()) {
            return Optional.of(new Heads(sheet, row.number(), columns.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void importTo(DraftSink sink) throws IOException, BrokenInventory {
    Heads heads = heads(table).orElseThrow(this::notFound);
    NoticeLimit notices = new NoticeLimit(sink::notice, Place.file(table.name()));
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.putObject("organization");
    sink.frame(frame, new Origin(Place.file(table.name())));
    SheetNotes notes = new SheetNotes();
    ProcedureTasks tasks =
        new ProcedureTasks(
            Place.cell(table.name(), heads.sheet(), 0, 0),
            heads.columns(),
            options.scale(),
            notices);
    try (RowReader rows = table.rows(heads.sheet())) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.number() > heads.row()) {
          take(row, tasks, notes, sink);
        }
      }
    }
    tellOfCounts(heads, tasks.counted(), notices);
    notes.tell(notices);
    notices.tellLeftOut();
  }

  private void take(Row row, ProcedureTasks tasks, SheetNotes notes, DraftSink sink)
      throws IOException {
    if (tasks.isProcedure(row)) {
      tasks.write(row, sink);
    } else if (ProcedureColumn.in(row).isEmpty()) {
      notes.passedOver(tasks.place(row));
    }
  }

  private void tellOfCounts(Heads heads, int count, NoticeLimit notices) {
    int column = heads.columns().get(ProcedureColumn.COUNT);
    Place at = Place.cell(table.name(), heads.sheet(), heads.row(), column);
    notices.accept(
        options
            .scale()
            .map(
                scale ->
                    Notice.warning("counts-scaled", at, Map.of("value", scale, "count", count)))
            .orElseGet(() -> Notice.warning("counts-national", at, Map.of("count", count))));
  }

  private BrokenInventory notFound() {
    List<String> needed =
        Arrays.stream(ProcedureColumn.values())
            .filter(ProcedureColumn.NEEDED::contains)
            .map(ProcedureColumn::heading)
            .toList();
    return new BrokenInventory(
        List.of(
            Notice.error(
                "headings-not-found",
                Place.file(table.name()),
                Map.of("values", List.of(), "needed", needed))));
  }
}
