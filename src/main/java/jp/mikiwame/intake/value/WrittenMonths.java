package jp.mikiwame.intake.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.mikiwame.intake.table.Cell;
import jp.mikiwame.intake.table.Cell.Kind;
import jp.mikiwame.intake.value.Written.Given;
import jp.mikiwame.intake.value.Written.Impossible;
import jp.mikiwame.intake.value.Written.Unreadable;

/**
 * Months of the year: 3月、4月, 3・4月, 11月〜翌2月, なし.
 *
 * <p>Parts of a month count as the month; 年度末 is March, 年度当初 April.
 */
public final class WrittenMonths {

  private static final Set<String> NONE =
      Set.of("なし", "無し", "無", "ない", "特になし", "該当なし", "通年", "年間", "年間を通じて", "常時", "繁忙期なし");
  private static final Map<String, List<Integer>> SEASONS =
      Map.of(
          "年度末", List.of(3),
          "年度初め", List.of(4),
          "年度始め", List.of(4),
          "年度当初", List.of(4),
          "年末", List.of(12),
          "年末年始", List.of(12, 1));

  private static final Pattern BETWEEN = Pattern.compile("[、,・;&]|及び|および|と");
  private static final String MONTH = "(?:毎年|翌年?|例年)?(\\d{1,2})";
  private static final String PART = "(?:月(?:分|上旬|中旬|下旬|初旬|末|初め|頃|中)?)";
  private static final Pattern MONTHS =
      Pattern.compile(MONTH + PART + "?(?:(?:~|-|から)" + MONTH + PART + "?)?(?:まで)?");
  private static final int YEAR = 12;

  private WrittenMonths() {}

  /** Months from 1 to 12, each once, in their order; none for なし and 通年. */
  public static Written<List<Integer>> read(Cell cell) {
    return Answer.readList(
        cell, text -> cell.kind() == Kind.DATE ? new Unreadable<>(text) : months(text));
  }

  private static Written<List<Integer>> months(String text) {
    String answer = Remarks.of(text).rest();
    if (NONE.contains(answer)) {
      return Written.given(List.of());
    }
    Set<Integer> months = new LinkedHashSet<>();
    for (String part : BETWEEN.split(answer)) {
      Written<List<Integer>> some = some(part, answer.contains("月"));
      if (!(some instanceof Given<List<Integer>> given)) {
        return some;
      }
      months.addAll(given.value());
    }
    return Written.given(List.copyOf(months));
  }

  /**
   * @param named whether the answer says somewhere that its numbers are months
   */
  private static Written<List<Integer>> some(String part, boolean named) {
    if (SEASONS.containsKey(part)) {
      return Written.given(SEASONS.get(part));
    }
    Matcher months = MONTHS.matcher(part);
    if (!months.matches()) {
      return new Unreadable<>(part);
    }
    int first = Integer.parseInt(months.group(1));
    int last = months.group(2) == null ? first : Integer.parseInt(months.group(2));
    if (isMonth(first) && isMonth(last)) {
      return Written.given(fromTo(first, last));
    }
    return named ? new Impossible<>(part) : new Unreadable<>(part);
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= YEAR;
  }

  /** Over the turn of the year too. */
  private static List<Integer> fromTo(int first, int last) {
    int length = Math.floorMod(last - first, YEAR) + 1;
    return IntStream.range(0, length).mapToObj(i -> (first - 1 + i) % YEAR + 1).toList();
  }
}
