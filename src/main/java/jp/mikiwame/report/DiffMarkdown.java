package jp.mikiwame.report;

import java.util.List;
import java.util.stream.Collectors;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.report.DiffOutline.Grid;
import jp.mikiwame.report.DiffOutline.Line;
import jp.mikiwame.report.DiffOutline.Passage;

/** A difference as Markdown, to be put before colleagues or beside a change of rules. */
public final class DiffMarkdown {

  private final AssessmentDiff diff;
  private final Labels labels;

  public DiffMarkdown(AssessmentDiff diff, Labels labels) {
    this.diff = diff;
    this.labels = labels;
  }

  public String render() {
    return render(0);
  }

  /** The same below a heading of a page. */
  String section() {
    return render(1);
  }

  private String render(int deeper) {
    if (diff.isEmpty()) {
      return DiffText.nothing(labels);
    }
    return new DiffOutline(diff, labels)
        .passages().stream()
            .map(passage -> passage(passage, passage.level() + deeper))
            .collect(Collectors.joining("\n"));
  }

  private static String passage(Passage passage, int level) {
    StringBuilder text = new StringBuilder("#".repeat(level));
    text.append(' ').append(plain(passage.heading())).append("\n\n");
    for (Line line : passage.lines()) {
      text.append("  ".repeat(line.depth())).append("- ").append(plain(line.text())).append('\n');
    }
    if (passage.grid() != null) {
      text.append(table(passage.grid()));
    }
    return text.toString();
  }

  private static String table(Grid grid) {
    StringBuilder text = new StringBuilder();
    text.append(row(grid.columns().stream().map(DiffOutline.Column::heading).toList()));
    text.append(
        grid.columns().stream()
            .map(column -> column.figures() ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    grid.rows().forEach(row -> text.append(row(row)));
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(DiffMarkdown::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Names come from the inventory and must not turn into markup. */
  private static String plain(String text) {
    return TextTable.printable(text).replaceAll("[\\\\`*_{}\\[\\]<>#|~&]", "\\\\$0");
  }
}
