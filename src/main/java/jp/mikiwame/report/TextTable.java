package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** A table for a terminal on which Japanese characters are two columns wide. */
public final class TextTable {

  private static final String GAP = "  ";
  private static final String CUT = "..";

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private record Column(String heading, boolean right, int widest) {}

  /** A column of texts, cut where they are wider than {@code widest}. */
  public TextTable text(String heading, int widest) {
    columns.add(new Column(heading, false, widest));
    return this;
  }

  /** A column of figures, set to the right. */
  public TextTable figures(String heading) {
    columns.add(new Column(heading, true, Integer.MAX_VALUE));
    return this;
  }

  /**
   * @param cells one for each column
   */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row needs a cell for each column (cells %d, columns %d)"
              .formatted(cells.length, columns.size()));
    }
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      row.add(cut(printable(cells[i]), columns.get(i).widest()));
    }
    rows.add(row);
  }

  /** The lines of the table, each ending in a line feed. */
  public String render() {
    StringBuilder text = new StringBuilder();
    int[] widths = widths();
    List<String> headings = columns.stream().map(Column::heading).toList();
    append(text, headings, widths);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    append(text, rule, widths);
    rows.forEach(row -> append(text, row, widths));
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(columns.get(i).heading());
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return widths;
  }

  private void append(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(widths[i] - width(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /** Columns that a text takes on a terminal. */
  public static int width(String text) {
    return text.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
  }

  /**
   * The text without characters that steer a terminal or turn the direction of writing, so that no
   * name in an inventory can rewrite the screen.
   */
  public static String printable(String text) {
    StringBuilder clean = new StringBuilder();
    text.replaceAll("[\\t\\r\\n]+", " ")
        .codePoints()
        .filter(
            point -> {
              int type = Character.getType(point);
              return type != Character.CONTROL
                  && type != Character.FORMAT
                  && type != Character.SURROGATE
                  && type != Character.LINE_SEPARATOR
                  && type != Character.PARAGRAPH_SEPARATOR;
            })
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The text, cut to a width with a sign that it was cut. */
  public static String cut(String text, int widest) {
    if (width(text) <= widest) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      String next = Character.toString(point);
      if (width(kept + next) > widest - CUT.length()) {
        break;
      }
      kept.append(next);
    }
    return kept + CUT;
  }
}
