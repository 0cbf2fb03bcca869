package jp.mikiwame.report;

import java.util.Set;
import java.util.TreeSet;

/** Table of all codes of notices, with what they mean and what to do. */
final class NoticeGuide {

  private static final String NOTICE = "notice.";
  private static final String HINT = ".hint";

  private final Labels labels;

  NoticeGuide(Labels labels) {
    this.labels = labels;
  }

  String render() {
    MarkdownTable table =
        new MarkdownTable(
            labels.text("guide.column.code"),
            labels.text("guide.column.meaning"),
            labels.text("guide.column.hint"));
    for (String code : codes()) {
      String key = NOTICE + code;
      table.row(MarkdownTable.code(code), sentence(key), sentence(key + HINT));
    }
    return "## %s\n\n%s\n\n%s"
        .formatted(labels.text("guide.notices"), labels.text("guide.notices.note"), table.render());
  }

  private Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (String key : labels.bundle().keySet()) {
      if (key.startsWith(NOTICE) && key.endsWith(HINT)) {
        codes.add(key.substring(NOTICE.length(), key.length() - HINT.length()));
      }
    }
    return codes;
  }

  private String sentence(String key) {
    return MarkdownTable.plain(labels.text(key).replaceAll("\\{\\w+}", "…"));
  }
}
