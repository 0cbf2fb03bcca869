package jp.mikiwame.report.html;

import java.util.Map;
import java.util.stream.Collectors;
import jp.mikiwame.model.Question;
import jp.mikiwame.report.Labels;

/** A question to ask before anything is decided, and what it is worth. */
public record QuestionRow(String field, String need, String hours, String tasks, String asked) {

  private static final int MOST_NAMED = 10;

  static QuestionRow of(Question question, Labels labels) {
    int count = question.tasks().size();
    String first =
        question.tasks().stream()
            .limit(MOST_NAMED)
            .collect(Collectors.joining(labels.text("list.separator")));
    return new QuestionRow(
        labels.field(question.path()),
        labels.need(question.path()),
        labels.hours(question.hours()),
        labels.number(count),
        count <= MOST_NAMED
            ? first
            : labels.text(
                "assess.asked.more", Map.of("first", first, "count", count - MOST_NAMED)));
  }
}
