package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class MarkdownTable {

  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(String... headings) {
    rows.add(List.of(headings));
  }

  /**
   * @param cells one for each heading, as Markdown without a line feed
   */
  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines of the table and an empty one, each ending in a line feed. */
  String render() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (row == rows.get(0)) {
        text.append("|---".repeat(row.size())).append("|\n");
      }
    }
    return text.append('\n').toString();
  }

  /** A text in which nothing is taken for Markdown or HTML. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<|~&])", "\\\\$1").replaceAll("\\s+", " ").strip();
  }

  /** A word as it is written in a file. */
  static String code(String word) {
    return word.isEmpty() ? "" : "`" + word.replace("`", "").replace("|", "\\|") + "`";
  }
}
