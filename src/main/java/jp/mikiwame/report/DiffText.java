package jp.mikiwame.report;

import java.util.stream.Collectors;
import jp.mikiwame.diff.AssessmentDiff;
import jp.mikiwame.report.DiffOutline.Column;
import jp.mikiwame.report.DiffOutline.Grid;
import jp.mikiwame.report.DiffOutline.Line;
import jp.mikiwame.report.DiffOutline.Passage;

/** A difference for a terminal: the totals, the rules, who moved, and why. */
public final class DiffText {

  private static final int WIDEST = 44;

  private final AssessmentDiff diff;
  private final Labels labels;

  public DiffText(AssessmentDiff diff, Labels labels) {
    this.diff = diff;
    this.labels = labels;
  }

  public String render() {
    if (diff.isEmpty()) {
      return nothing(labels);
    }
    return new DiffOutline(diff, labels)
        .passages().stream().map(DiffText::passage).collect(Collectors.joining("\n"));
  }

  /** The one line that stands for no difference at all. */
  public static String nothing(Labels labels) {
    return labels.text("diff.none") + "\n";
  }

  private static String passage(Passage passage) {
    StringBuilder text = new StringBuilder(TextTable.printable(passage.heading())).append('\n');
    int indent = passage.level() == 1 ? 0 : 2;
    for (Line line : passage.lines()) {
      text.append(" ".repeat(indent + 2 * line.depth()))
          .append(TextTable.printable(line.text()))
          .append('\n');
    }
    if (passage.grid() != null) {
      text.append(table(passage.grid()));
    }
    return text.toString();
  }

  private static String table(Grid grid) {
    TextTable table = new TextTable();
    Column last = grid.columns().get(grid.columns().size() - 1);
    for (Column column : grid.columns()) {
      if (column.figures()) {
        table.figures(column.heading());
      } else {
        // What comes last pushes nothing aside.
        table.text(column.heading(), column == last ? Integer.MAX_VALUE : WIDEST);
      }
    }
    grid.rows().forEach(row -> table.row(row.toArray(String[]::new)));
    return table.render();
  }
}
