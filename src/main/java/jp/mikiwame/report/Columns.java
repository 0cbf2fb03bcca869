package jp.mikiwame.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.mikiwame.model.Range;
import jp.mikiwame.report.Column.Kind;

/** The columns of a table, one after the other. */
public final class Columns<T> {

  private final Labels labels;
  private final List<Column<T>> all = new ArrayList<>();
  private final Set<Integer> bars = new HashSet<>();

  public Columns(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param heading key of the heading
   */
  public Columns<T> text(String heading, int width, Function<T, ?> value) {
    return add(labels.text(heading), Kind.TEXT, width, value);
  }

  /**
   * @param value a number; a text where there is a reason for having none; or null
   */
  public Columns<T> figures(String heading, Kind kind, Function<T, ?> value) {
    return add(labels.text(heading), kind, width(kind), value);
  }

  /** The same with bars behind the numbers, as long as they are large. */
  public Columns<T> barred(String heading, Kind kind, Function<T, ?> value) {
    bars.add(all.size());
    return figures(heading, kind, value);
  }

  /** Three columns for a range, which may be null. */
  public Columns<T> range(String what, Kind kind, Function<T, Range> value) {
    return end("book.low", what, kind, value, Range::low)
        .end("book.likely", what, kind, value, Range::likely)
        .end("book.high", what, kind, value, Range::high);
  }

  private Columns<T> end(
      String key, String what, Kind kind, Function<T, Range> value, Function<Range, Double> end) {
    String heading = labels.text(key, Map.of("what", labels.text(what)));
    return add(heading, kind, width(kind), row -> end(value.apply(row), end));
  }

  private static Double end(Range range, Function<Range, Double> end) {
    return range == null ? null : end.apply(range);
  }

  private Columns<T> add(String heading, Kind kind, int width, Function<T, ?> value) {
    all.add(new Column<>(heading, kind, width, value::apply));
    return this;
  }

  public List<Column<T>> all() {
    return List.copyOf(all);
  }

  private static int width(Kind kind) {
    return switch (kind) {
      case COUNT -> 6;
      case POINTS, FACTOR -> 8;
      default -> 10;
    };
  }

  /** Positions, from 0, of the columns with bars. */
  public Set<Integer> bars() {
    return Set.copyOf(bars);
  }
}
