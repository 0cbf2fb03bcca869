package jp.mikiwame.intake.value;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unknown;
import jp.mikiwame.intake.value.Written.Unreadable;

/** What every form of answer has in common: not known, not computed, far too long. */
final class Answer {

  private static final Set<String> UNKNOWN = Set.copyOf(Vocabulary.OURS.unknown());
  private static final Pattern UNKNOWN_AT_END =
      Pattern.compile(
          "\\D*(?:%s)(?:です|である|ため)?。?"
              .formatted(String.join("|", Vocabulary.OURS.unknownEndings())));

  private static final Pattern ONLY_SIGNS = Pattern.compile("[-ー~…・.?。/_*]*");

  private static final Pattern LINES = Pattern.compile("[、,]?\\R");

  /** As much of a text as a notice can show. */
  private static final int SHOWN = 80;

  private Answer() {}

  /** Reads the plain text of a cell; what the reading cannot understand may still say 不明. */
  static <T> Written<T> read(Cell cell, Function<String, Written<T>> reading) {
    return cell.kind() == Kind.FAULT
            || cell.kind() == Kind.UNCOMPUTED
            || cell.text().length() > Plain.LONGEST
        ? new Unreadable<>(shown(cell))
        : read(cell, Plain.of(Shown.exactly(cell)), reading);
  }

  /** The same of a list, of which each line may be an item. */
  static <T> Written<T> readList(Cell cell, Function<String, Written<T>> reading) {
    String text = LINES.matcher(cell.text().strip()).replaceAll("、");
    return read(new Cell(cell.column(), text, cell.kind(), cell.number()), reading);
  }

  private static <T> Written<T> read(
      Cell cell, String plain, Function<String, Written<T>> reading) {
    Written<T> written = isNoText(plain) ? new Unknown<>() : reading.apply(plain);
    if (written instanceof Unreadable<T>) {
      return saysUnknown(plain) ? new Unknown<>() : new Unreadable<>(shown(cell));
    }
    return written instanceof Impossible<T> ? new Impossible<>(shown(cell)) : written;
  }

  private static boolean isNoText(String plain) {
    return ONLY_SIGNS.matcher(plain).matches();
  }

  /** Whether it is nothing but a word or sign for what is not known. */
  static boolean isUnknown(String plain) {
    return UNKNOWN.contains(plain) || isNoText(plain);
  }

  private static boolean saysUnknown(String plain) {
    return isUnknown(plain)
        || isUnknown(Remarks.of(plain).rest())
        || UNKNOWN_AT_END.matcher(plain).matches();
  }

  private static String shown(Cell cell) {
    String text = cell.text();
    return text.length() <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }
}
