package jp.mikiwame.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Severity;

/** Notices as lines for a console: {@code path:line:col: 種別 code: sentence} and a hint. */
public final class NoticeText {

  private static final int SHOWN_PER_CODE = 20;

  private final Labels labels;

  public NoticeText(Labels labels) {
    this.labels = labels;
  }

  /** All notices, but of one code no more than people can read. */
  public String render(List<Notice> notices) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> count = new HashMap<>();
    Map<String, Integer> left = new TreeMap<>();
    for (Notice notice : notices) {
      if (count.merge(notice.code(), 1, Integer::sum) <= SHOWN_PER_CODE) {
        text.append(render(notice));
      } else {
        left.merge(notice.code(), 1, Integer::sum);
      }
    }
    left.forEach(
        (code, more) ->
            text.append(labels.text("notice.more", Map.of("code", code, "count", more)))
                .append('\n'));
    return text.toString();
  }

  /** One notice: its line, and the hint on a line of its own. */
  public String render(Notice notice) {
    Map<String, Object> values = shown(notice.values());
    String line =
        place(notice.place())
            + labels.of(notice.severity())
            + " "
            + notice.code()
            + ": "
            + labels.text("notice." + notice.code(), values)
            + subject(notice);
    String hint = "    " + labels.text("hint") + ": " + hint(notice, values);
    return TextTable.printable(line) + "\n" + TextTable.printable(hint) + "\n";
  }

  /** Number of errors or of warnings. */
  public static long count(List<Notice> notices, Severity severity) {
    return notices.stream().filter(notice -> notice.severity() == severity).count();
  }

  private static String place(Place place) {
    String lineAndColumn = place.line() == 0 ? "" : place.line() + ":" + place.column() + ":";
    return place.file() + ":" + lineAndColumn + " ";
  }

  private String subject(Notice notice) {
    StringBuilder subject = new StringBuilder();
    if (notice.taskId() != null || notice.taskName() != null) {
      subject.append(
          labels.text(
              "notice.task",
              Map.of(
                  "id", String.valueOf(notice.taskId() == null ? "" : notice.taskId()),
                  "name", String.valueOf(notice.taskName() == null ? "" : notice.taskName()))));
    }
    String pointer = notice.place().pointer();
    if (pointer != null && !pointer.isEmpty()) {
      subject.append(subject.isEmpty() ? "" : labels.text("list.separator")).append(pointer);
    }
    return subject.isEmpty() ? "" : labels.text("notice.subject", Map.of("subject", subject));
  }

  private String hint(Notice notice, Map<String, Object> values) {
    String advice = labels.text("notice." + notice.code() + ".hint", values);
    return values.containsKey("suggestion") && !advice.contains(values.get("suggestion").toString())
        ? labels.text("hint.suggestion", values)
        : advice;
  }

  private Map<String, Object> shown(Map<String, Object> values) {
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((name, value) -> shown.put(name, shown(name, value)));
    return shown;
  }

  private Object shown(String name, Object value) {
    if (value instanceof Number number) {
      boolean share = name.equals("measured") || name.equals("covered");
      return share ? labels.percent(number.doubleValue()) : labels.number(number.doubleValue());
    }
    return value instanceof String word && word.matches("[A-Z]\\w*\\.[A-Z_]+") && labels.has(word)
        ? labels.text(word)
        : value;
  }
}
