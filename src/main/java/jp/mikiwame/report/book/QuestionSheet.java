package jp.mikiwame.report.book;

import java.util.List;
import jp.mikiwame.model.Assessment;
import jp.mikiwame.model.Question;
import jp.mikiwame.report.Column.Kind;
import jp.mikiwame.report.Columns;
import jp.mikiwame.report.Labels;
import jp.mikiwame.report.book.BookTable.Look;

/** 先に調べる項目: what to ask before anything is decided. */
final class QuestionSheet {

  private static final Look LOOK = Look.of(1, 8);

  private QuestionSheet() {}

  static BookTable<?> of(Assessment assessment, Labels labels) {
    Columns<Question> columns =
        new Columns<Question>(labels)
            .text("column.question", 36, each -> labels.field(each.path()))
            .text("book.need", 44, each -> labels.need(each.path()))
            .barred("column.gained", Kind.HOURS, Question::hours)
            .figures("column.tasks", Kind.COUNT, each -> each.tasks().size())
            .text(
                "column.asked",
                60,
                each -> String.join(labels.text("list.separator"), each.tasks()));
    return new BookTable<>(
        labels.text("book.questions"),
        List.of(labels.text("book.questions"), labels.text("assess.questions")),
        columns,
        LOOK,
        assessment.questions().stream());
  }
}
