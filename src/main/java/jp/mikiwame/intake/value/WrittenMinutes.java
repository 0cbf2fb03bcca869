package jp.mikiwame.intake.value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;
import jp.mikiwame.model.Range;

/**
 * Minutes of work, alone or as a range: 5分, 1時間30分, 0.5人日, 3〜8分（通常5分）, 5分（3〜8分）.
 *
 * <p>Of a range that does not say what is usual, the middle is taken for likely. With a colon it is
 * hours and minutes.
 */
public final class WrittenMinutes {

  /** As the schema of the inventory allows of a whole task; a step has a tenth of it. */
  static final double MOST = 600_000;

  private static final Pattern PER_CASE = Pattern.compile("^1?件(?:当たり|あたり|当り|につき)|/1?件$");
  private static final Pattern USUAL =
      Pattern.compile(
          Vocabulary.OURS.usual().stream()
              .sorted(Comparator.comparing(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "^(?:", "):?")));

  private WrittenMinutes() {}

  /** A bare number is minutes. */
  public static Written<Range> read(Cell cell, double hoursPerDay) {
    AmountReader amounts = new AmountReader(Units.minutes(hoursPerDay));
    return Answer.read(cell, text -> minutes(text, amounts));
  }

  private static Written<Range> minutes(String text, AmountReader amounts) {
    Remarks parts = Remarks.of(PER_CASE.matcher(text).replaceAll(""));
    List<String> remarks =
        parts.remarks().stream().filter(remark -> !PER_CASE.matcher(remark).find()).toList();
    Remarks others = new Remarks(PER_CASE.matcher(parts.rest()).replaceAll(""), remarks);
    return others.nameAnotherMeasure()
        ? new Unreadable<>(text)
        : amounts.read(others.rest()).then(given -> range(given.value(), others, amounts));
  }

  private static Written<Range> range(Extent written, Remarks parts, AmountReader amounts) {
    Optional<Extent> remark = remark(written.isRange(), parts, amounts);
    Extent ends = written.isRange() ? written : remark.orElse(written);
    Extent usual = written.isRange() ? remark.orElse(written) : written;
    return range(ends, usual.middle().doubleValue(), written.approximate());
  }

  private static Written<Range> range(Extent ends, double likely, boolean approximate) {
    double low = ends.low().doubleValue();
    double high = ends.high().doubleValue();
    return low <= likely && likely <= high && high <= MOST
        ? new Given<>(new Range(low, likely, high), approximate)
        : new Impossible<>("");
  }

  /** What a remark adds: the usual value to a range, or the range to a usual value. */
  private static Optional<Extent> remark(boolean ofRange, Remarks parts, AmountReader amounts) {
    return parts.remarks().stream()
        .filter(remark -> !ofRange || USUAL.matcher(remark).find())
        .map(remark -> amounts.read(USUAL.matcher(remark).replaceFirst("")))
        .filter(
            written -> written instanceof Given<Extent> given && given.value().isRange() != ofRange)
        .map(written -> ((Given<Extent>) written).value())
        .findFirst();
  }
}
