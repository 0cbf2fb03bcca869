package jp.mikiwame.report.book;

import java.util.List;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Notice;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.NoticeText;
import jp.mikiwame.report.book.BookTable.Look;

/** 注意: what is odd about the data. */
final class NoticeSheet {

  private static final Look LOOK = Look.of(0, 8);

  private NoticeSheet() {}

  static BookTable<?> of(Assessment assessment, Labels labels) {
    NoticeText notices = new NoticeText(labels);
    Columns<Notice> columns =
        new Columns<Notice>(labels)
            .text("book.severity", 9, each -> labels.of(each.severity()))
            .text("column.id", 13, Notice::taskId)
            .text("column.name", 28, Notice::taskName)
            .text("book.place", 28, each -> notices.where(each.place()))
            .text("book.sentence", 80, notices::advice)
            .text("book.code", 24, Notice::code);
    String lead =
        labels.text(assessment.notices().isEmpty() ? "book.notices.none" : "book.notices.note");
    return new BookTable<>(
        labels.text("book.notices"),
        List.of(labels.text("book.notices"), lead),
        columns,
        LOOK,
        assessment.notices().stream());
  }
}
