package jp.mikiwame.intake.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;

/** One or two rows seen as the heading of a table. */
final class HeadingRows {

  /** No form that people fill in has as many columns. */
  private static final int MOST = 300;

  private final int first;
  private final int last;
  private final SortedMap<Integer, Heading> upper;
  private final SortedMap<Integer, Heading> lower;
  private final Map<Integer, List<Heading>> ways = new HashMap<>();

  private HeadingRows(Row upper, Row lower) {
    this.first = upper.number();
    this.last = lower.number();
    this.upper = upper == lower ? new TreeMap<>() : headings(upper);
    this.lower = headings(lower);
  }

  static HeadingRows of(Row row) {
    return new HeadingRows(row, row);
  }

  static HeadingRows of(Row upper, Row lower) {
    return new HeadingRows(upper, lower);
  }

  private static SortedMap<Integer, Heading> headings(Row row) {
    SortedMap<Integer, Heading> headings = new TreeMap<>();
    for (Cell cell : row.cells().subList(0, Math.min(MOST, row.cells().size()))) {
      Heading heading = Heading.of(cell.text());
      if (!heading.written().isEmpty()) {
        headings.put(cell.column(), heading);
      }
    }
    return headings;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** Numbers of the columns that have a heading. */
  Iterable<Integer> columns() {
    TreeSet<Integer> columns = new TreeSet<>(lower.keySet());
    columns.addAll(upper.keySet());
    return columns;
  }

  /** The whole heading of a column, on one line. */
  String written(int column) {
    return ways(column).get(0).written();
  }

  /** How the heading of a column may be put together, the most telling way first. */
  List<Heading> ways(int column) {
    return ways.computeIfAbsent(column, this::together);
  }

  private List<Heading> together(int column) {
    Heading below = lower.get(column);
    Heading above = above(column, below);
    if (below == null || above == null) {
      return List.of(below == null ? above : below);
    }
    if (below.written().equals(above.written())) {
      return List.of(below);
    }
    return Stream.concat(
            Stream.of(below.under(above), above.under(below), below),
            isAlone(column, above) ? Stream.of(above) : Stream.empty())
        .toList();
  }

  /** A heading over several columns may stand over the first of them only, as it does in CSV. */
  private Heading above(int column, Heading below) {
    Heading straight = upper.get(column);
    if (straight != null || below == null || upper.isEmpty()) {
      return straight;
    }
    SortedMap<Integer, Heading> left = upper.headMap(column);
    return left.isEmpty() || lower.get(left.lastKey()) == null ? null : left.get(left.lastKey());
  }

  /** Whether the upper part of a heading stands over this column only. */
  private boolean isAlone(int column, Heading above) {
    boolean merged = above.equals(upper.get(column - 1)) || above.equals(upper.get(column + 1));
    boolean spread = lower.containsKey(column + 1) && !upper.containsKey(column + 1);
    return upper.containsKey(column) && !merged && !spread;
  }
}
