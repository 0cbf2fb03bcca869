package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;

/** Notices as lines for a console: {@code path:line:col: 種別 code: sentence} and a hint. */
public final class NoticeText {

  private static final int SHOWN_PER_CODE = 20;
  private static final int LONGEST_POINTER = 80;

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

  /** What is wrong, and what to do, without the place: for those who have that elsewhere. */
  public String advice(Notice notice) {
    Map<String, Object> values = shown(notice.values());
    return labels.text(
        "notice.advice",
        Map.of(
            "sentence", labels.text("notice." + notice.code(), values),
            "hint", hint(notice, values)));
  }

  /** Where in which file, for people. */
  public String where(Place place) {
    return place(place).replaceFirst(":+ $", "");
  }

  /** What the member says now; empty if the notice does not tell. */
  public String value(Notice notice) {
    return String.valueOf(shown(notice.values()).getOrDefault("value", ""));
  }

  /** The last line: how much was looked at, and how many notices there are. */
  public static String summary(Labels labels, int tasks, List<Notice> notices) {
    long errors = notices.stream().filter(Notice::isError).count();
    Map<String, Object> values =
        Map.of("tasks", tasks, "errors", errors, "warnings", notices.size() - errors);
    return labels.text("summary", values) + "\n";
  }

  private String place(Place place) {
    if (place.sheet() != null) {
      return cell(place) + ": ";
    }
    String lineAndColumn = place.line() == 0 ? "" : place.line() + ":" + place.column() + ":";
    return place.file() + ":" + lineAndColumn + " ";
  }

  /** As a spreadsheet writes it: {@code 税務課.xlsx 業務!H12}. */
  private String cell(Place place) {
    List<String> parts = new ArrayList<>();
    if (!place.sheet().isEmpty()) {
      parts.add(place.sheet());
    }
    if (place.line() > 0) {
      parts.add(
          place.column() > 0
              ? place.address()
              : labels.text("place.row", Map.of("row", place.line())));
    }
    return (place.file() + " " + String.join("!", parts)).strip();
  }

  private String subject(Notice notice) {
    List<String> parts = new ArrayList<>();
    if (notice.taskName() != null) {
      String key = notice.taskId() == null ? "notice.task.unnumbered" : "notice.task";
      parts.add(
          labels.text(
              key, Map.of("id", String.valueOf(notice.taskId()), "name", notice.taskName())));
    } else if (notice.taskId() != null) {
      parts.add(labels.text("notice.task.unnamed", Map.of("id", notice.taskId())));
    }
    String pointer = notice.place().pointer();
    if (pointer != null && !pointer.isEmpty()) {
      parts.add(
          pointer.length() <= LONGEST_POINTER
              ? pointer
              : pointer.substring(0, LONGEST_POINTER) + "…");
    }
    String all = String.join(labels.text("list.separator"), parts);
    return all.isEmpty() ? "" : labels.text("notice.subject", Map.of("subject", all));
  }

  /** The suggestion if there is one, or else the advice for this variant of the fault. */
  private String hint(Notice notice, Map<String, Object> values) {
    String key = "notice." + notice.code() + ".hint";
    String variant = key + "." + notice.values().get("variant");
    if (meaning(notice).isPresent()) {
      return labels.text("hint.suggestion", Map.of("suggestion", meaning(notice).get()));
    }
    if (values.containsKey("suggestion") && !labels.text(key).contains("{suggestion}")) {
      return labels.text("hint.suggestion", values);
    }
    return labels.text(labels.has(variant) ? variant : key, values);
  }

  /** The code word of which somebody wrote the meaning, such as MONTHLY for 月次. */
  private Optional<String> meaning(Notice notice) {
    if (!(notice.values().get("allowed") instanceof List<?> words)) {
      return Optional.empty();
    }
    String written = String.valueOf(notice.values().get("value")).replace("\"", "");
    return words.stream()
        .map(String::valueOf)
        .filter(word -> labels.has(word) && labels.text(word).equals(written))
        .map(word -> word.substring(word.indexOf('.') + 1))
        .findFirst();
  }

  private Map<String, Object> shown(Map<String, Object> values) {
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((name, value) -> shown.put(name, shown(name, value)));
    if (values.get("member") instanceof String member) {
      String known = labels.member(member);
      shown.put(
          "member",
          values.containsKey("position")
              ? labels.text(
                  "member.item", Map.of("member", known, "position", values.get("position")))
              : known);
    }
    return shown;
  }

  private Object shown(String name, Object value) {
    if (value instanceof Number number) {
      boolean share = name.equals("measured") || name.equals("covered");
      return share ? labels.percent(number.doubleValue()) : number(number.doubleValue());
    }
    if (name.equals("fields") && value instanceof List<?> fields) {
      return fields.stream()
          .map(field -> labels.text(String.valueOf(field)))
          .collect(Collectors.joining(labels.text("list.separator")));
    }
    if (value instanceof List<?> words) {
      return words.stream()
          .map(word -> withMeaning(String.valueOf(word)))
          .collect(Collectors.joining(labels.text("list.separator")));
    }
    if (name.equals("allowed")) {
      return Arrays.stream(String.valueOf(value).split(", "))
          .map(word -> labels.has("json." + word) ? labels.text("json." + word) : word)
          .collect(Collectors.joining(labels.text("list.separator")));
    }
    if (name.equals("home") || name.equals("kind")) {
      return labels.text((name.equals("home") ? "home." : "json.") + value);
    }
    return value instanceof String word && word.matches("[A-Z]\\w*\\.[A-Z_]+") && labels.has(word)
        ? labels.text(word)
        : value;
  }

  /** What is small must not be shown as nothing. */
  private String number(double value) {
    String rounded = labels.number(value);
    return value != 0 && rounded.equals(labels.number(0)) ? labels.exact(value) : rounded;
  }

  /** MONTHLY（月次） for Frequency.MONTHLY. */
  private String withMeaning(String word) {
    return labels.has(word)
        ? labels.text(
            "member.named",
            Map.of("name", labels.text(word), "key", word.substring(word.indexOf('.') + 1)))
        : word;
  }
}
