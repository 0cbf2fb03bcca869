package jp.mikiwame.intake.survey.form;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Widths of columns in half-width characters, of which a Japanese one takes two. */
final class FormWidth {

  static final int UNITS = 256;

  /** Of the column that marks the example. */
  static final int EXAMPLE = 12;

  private static final int LEAST = 9;
  private static final int MOST = 34;
  private static final int TEXT = 26;
  private static final int ID = 14;

  /** 180〜600分（通常300分）. */
  private static final int RANGE = 24;

  private static final int HEADING_LINES = 3;

  private FormWidth() {}

  /** As wide as the widest word that is expected; headings may take three lines. */
  static int of(FormColumn column) {
    int heading = of(column.survey().heading()) / HEADING_LINES + 2;
    int words =
        Stream.concat(Stream.of(column.survey().example()), column.words().values().stream())
            .mapToInt(FormWidth::of)
            .max()
            .orElse(0);
    int least =
        switch (column.survey().answer()) {
          case TEXT -> TEXT;
          case ID -> ID;
          case MINUTES -> RANGE;
          default -> LEAST;
        };
    return Math.min(MOST, IntStream.of(least, heading, words + 3).max().orElseThrow());
  }

  /** Lines that an answer takes in its column. */
  static int lines(FormColumn column, FormAnswer answer) {
    int width = of(column);
    return answer.value() instanceof String text
        ? text.lines().mapToInt(line -> 1 + Math.max(0, of(line) - 1) / width).sum()
        : 1;
  }

  static int of(String text) {
    return text.chars().map(c -> c < 0x100 ? 1 : 2).sum();
  }
}
