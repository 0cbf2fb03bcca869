package jp.mikiwame.intake.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.mikiwame.intake.survey.SheetHeader.Reason;
import jp.mikiwame.intake.survey.SheetHeader.Unused;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Says what is doubtful about the headings of a form. */
final class HeaderNotices {

  private static final String ANNUAL = "/tasks/volume/annualCases";

  private HeaderNotices() {}

  static void of(List<SurveySheet> sheets, Consumer<Notice> notices) {
    for (SurveySheet sheet : sheets) {
      sheet.header().ifPresent(header -> of(header, sheet.place(), notices));
    }
  }

  private static void of(SheetHeader header, Place sheet, Consumer<Notice> notices) {
    List<String> unknown = new ArrayList<>();
    for (Unused unused : header.unused()) {
      Place at = Place.cell(sheet.file(), sheet.sheet(), header.lastRow(), unused.number());
      if (unused.reason() == Reason.SAME_MEMBER) {
        notices.accept(
            Notice.warning(
                "columns-same-member",
                at,
                Map.of("value", unused.heading(), "other", unused.other())));
      } else if (unused.reason() == Reason.AMBIGUOUS) {
        notices.accept(Notice.warning("heading-ambiguous", at, Map.of("value", unused.heading())));
      } else {
        unknown.add(unused.heading());
      }
    }
    if (!unknown.isEmpty()) {
      Place row = Place.cell(sheet.file(), sheet.sheet(), header.lastRow(), 0);
      notices.accept(
          Notice.warning("columns-unused", row, Map.of("values", Shortened.of(unknown))));
    }
    header
        .column(ANNUAL)
        .filter(HeadedColumn::vague)
        .ifPresent(
            column ->
                notices.accept(
                    Notice.warning(
                        "count-basis-unclear",
                        Place.cell(sheet.file(), sheet.sheet(), header.lastRow(), column.number()),
                        Map.of("value", column.heading()))));
  }
}
