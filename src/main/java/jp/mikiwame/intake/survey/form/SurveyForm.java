package jp.mikiwame.intake.survey.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes the workbook that departments fill in. */
public final class SurveyForm {

  /** Rows held in memory; the others wait on disk. */
  private static final int ROWS = 200;

  private final Map<SurveyPart, List<FormColumn>> columns = new EnumMap<>(SurveyPart.class);
  private final FormRows rows;
  private final List<Notice> faults;

  private SurveyForm(Place inventory, FormRows rows) {
    for (SurveyPart part : SurveyPart.values()) {
      columns.put(part, FormColumn.of(part));
    }
    this.rows = rows;
    this.faults = new FormFaults(inventory, rows).of(columns);
  }

  /** The empty form. */
  public static SurveyForm empty() {
    return new SurveyForm(Place.file(""), FormRows.none());
  }

  /**
   * The form with the answers of an inventory, to be corrected.
   *
   * @param place the inventory, for notices
   * @param inventory in the published form, without faults
   */
  public static SurveyForm of(Place place, ObjectNode inventory) {
    return new SurveyForm(place, new FormRows(inventory));
  }

  /** What a workbook cannot hold of the inventory; with any of these nothing is to be written. */
  public List<Notice> faults() {
    return List.copyOf(faults);
  }

  public void write(OutputStream out) throws IOException {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("A form with faults is not written (" + faults + ")");
    }
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS)) {
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(creator());
      // Some programs, and readers of streams, do not know the format for files above 4 GB.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      write(workbook);
      workbook.write(out);
    }
  }

  private void write(SXSSFWorkbook workbook) {
    FormStyles styles = new FormStyles(workbook);
    FormChoices choices = new FormChoices(workbook, styles);
    new FormGuide(workbook, styles).write(columns);
    columns.forEach((part, all) -> write(part, all, workbook, styles));
    choices.nameEntries(SurveyPart.DEPARTMENTS, index("/departments/name"));
    choices.nameEntries(SurveyPart.SYSTEMS, index("/systems/name"));
    choices.nameEntries(SurveyPart.TASKS, index("/tasks/id"));
    choices.write(columns.values().stream().flatMap(List::stream).toList());
  }

  private void write(
      SurveyPart part, List<FormColumn> all, SXSSFWorkbook workbook, FormStyles styles) {
    if (part == SurveyPart.ORGANIZATION) {
      new OrganizationSheet(all, workbook, styles).write(rows);
    } else {
      new FormSheet(part, all, workbook, styles).write(rows, rows.systemNames());
    }
  }

  private int index(String member) {
    return columns.values().stream()
        .flatMap(List::stream)
        .filter(column -> column.survey().member().equals(member))
        .findFirst()
        .orElseThrow()
        .index();
  }

  private static String creator() {
    return FormTexts.OURS.creator();
  }
}
