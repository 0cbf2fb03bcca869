package jp.mikiwame.intake.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Row;

/** Tells rows with answers from those that only serve the reader of a table. */
final class SurveyRow {

  /** What a row is for. */
  enum Kind {
    ANSWERS,
    /** The heading once more, as at the top of a printed page. */
    HEADING,
    TOTAL,
    EXAMPLE,
    NOTE
  }

  private static final Set<String> KEYS =
      Set.of(
          "/tasks/id",
          "/tasks/name",
          "/tasks/department",
          "/steps/task",
          "/steps/name",
          "/systems/id",
          "/systems/name",
          "/departments/name");

  /** No word for an example or a total is as long, blanks between its characters included. */
  private static final int LONGEST_KEY = 30;

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern BRACKETS = Pattern.compile("^[【\\[<]|[】\\]>]$");
  private static final Pattern TOTAL = Pattern.compile("(?:合計|小計|総計|総合計|計|課計|部計|係計|累計)");
  private static final Pattern ENDS_AS_TOTAL = Pattern.compile(".*(?:合計|小計|総計|課計|部計|係計)");
  private static final Pattern EXAMPLE = Pattern.compile("\\(?(?:記入例|記載例|見本|入力例|例)\\d?\\)?[:：]?");
  private static final Pattern NOTE = Pattern.compile("^(?:[※*＊]|\\(?注\\d*[)）:：]|\\(注).*");

  private SurveyRow() {}

  static Kind kind(SheetHeader header, Row row) {
    String first = plain(row.cells().get(0));
    List<String> keys = keys(header, row);
    if (anyMatches(EXAMPLE, first, keys)) {
      return Kind.EXAMPLE;
    }
    if (anyMatches(TOTAL, first, keys)) {
      return Kind.TOTAL;
    }
    boolean numbered =
        row.cells().size() > 1
            && header
                .column("/tasks/id")
                .or(() -> header.column("/steps/task"))
                .flatMap(column -> row.at(column.number()))
                .isPresent();
    if (!numbered && ENDS_AS_TOTAL.matcher(first).matches()) {
      return Kind.TOTAL;
    }
    if (isNote(row, first)) {
      return Kind.NOTE;
    }
    return header.isRepeatedBy(row) ? Kind.HEADING : Kind.ANSWERS;
  }

  /** Whether its first cell says that the row shows how to answer. */
  static boolean isExample(Row row) {
    return EXAMPLE.matcher(plain(row.cells().get(0))).matches();
  }

  /** A remark below the table, or a line over all columns such as ■税務課. */
  private static boolean isNote(Row row, String first) {
    long texts = row.cells().stream().map(Cell::text).distinct().count();
    return texts == 1 && row.cells().size() > 2 || texts <= 2 && NOTE.matcher(first).matches();
  }

  private static boolean anyMatches(Pattern pattern, String first, List<String> keys) {
    return pattern.matcher(first).matches()
        || keys.stream().anyMatch(key -> pattern.matcher(key).matches());
  }

  /** What is written where a task, step, system or department is named, if it is short. */
  private static List<String> keys(SheetHeader header, Row row) {
    List<String> keys = new ArrayList<>();
    for (HeadedColumn column : header.columns()) {
      if (KEYS.contains(column.column().member())) {
        row.at(column.number())
            .filter(cell -> cell.text().length() <= LONGEST_KEY)
            .ifPresent(cell -> keys.add(plain(cell)));
      }
    }
    return keys;
  }

  private static String plain(Cell cell) {
    String folded = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
    return BRACKETS.matcher(BLANK.matcher(folded).replaceAll("")).replaceAll("");
  }
}
