package jp.mikiwame.intake.survey.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.intake.survey.SurveyPart;
import jp.mikiwame.intake.survey.form.FormRows.FormRow;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Finds what an inventory holds and a workbook cannot, before anything is written. */
final class FormFaults {

  private final Place inventory;
  private final FormRows rows;
  private final List<Notice> notices = new ArrayList<>();

  FormFaults(Place inventory, FormRows rows) {
    this.inventory = inventory;
    this.rows = rows;
  }

  List<Notice> of(Map<SurveyPart, List<FormColumn>> columns) {
    Map<String, String> systems = rows.systemNames();
    columns.forEach((part, all) -> check(part, all, systems));
    return notices;
  }

  private void check(SurveyPart part, List<FormColumn> columns, Map<String, String> systems) {
    long count = rows.of(part).count();
    int allowed = FormCell.ROWS - FormSheet.ABOVE;
    if (count > allowed) {
      String sheet = FormTexts.OURS.sheets().get(part);
      notices.add(
          Notice.error(
              "form-rows-too-many",
              inventory,
              Map.of("sheet", sheet, "count", count, "allowed", allowed)));
    } else {
      rows.of(part).forEach(row -> columns.forEach(column -> check(row, column, systems)));
    }
  }

  private void check(FormRow row, FormColumn column, Map<String, String> systems) {
    if (FormAnswer.of(column, row.at(column), systems).value() instanceof String text) {
      if (FormCell.escaped(text).length() > FormCell.LONGEST) {
        add("form-text-too-long", row, column, Map.of("allowed", FormCell.LONGEST));
      } else if (!FormCell.canBeWritten(text)) {
        add("form-text-unwritable", row, column, Map.of());
      }
    }
  }

  private void add(String code, FormRow row, FormColumn column, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("heading", column.survey().heading());
    Notice notice = Notice.error(code, inventory, all);
    notices.add(
        row.task().isObject()
            ? notice.about(row.task().path("id").asText(), row.task().path("name").asText())
            : notice);
  }
}
