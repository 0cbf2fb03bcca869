package jp.mikiwame.intake.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of a column without what makes no difference: {@code 1件当たり処理時間\n（分）} is {@code
 * 1件あたり処理時間} in 分.
 *
 * @param written as it stands in the table, on one line
 * @param whole with what is in brackets
 * @param base without it
 * @param remarks what is in brackets, other than the unit
 * @param unit in which bare numbers are to be read; empty if the heading names none
 */
record Heading(String written, String whole, String base, List<String> remarks, String unit) {

  /** No heading is as long; a text above a table may be. */
  private static final int LONGEST = 100;

  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[\u2460-\u2473\u2776-\u277F]|[（(]?[0-9０-９]{1,2}[）).．、:：](?=\\D))\\s*");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern END = Pattern.compile("(?:[※*]\\d*|[:?。.])+$");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔〈<「]([^)\\]】〕〉>」]*)[)\\]】〕〉>」]");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("分", "分"),
          Map.entry("分/件", "分"),
          Map.entry("min", "分"),
          Map.entry("秒", "秒"),
          Map.entry("時間", "時間"),
          Map.entry("時間/年", "時間"),
          Map.entry("h", "時間"),
          Map.entry("人日", "人日"),
          Map.entry("日", "日"),
          Map.entry("%", "%"),
          Map.entry("割", "割"),
          Map.entry("千件", "千件"),
          Map.entry("万件", "万件"));

  static Heading of(String text) {
    String written = BLANK.matcher(text).replaceAll(" ").strip();
    if (written.length() > LONGEST) {
      return new Heading(written.substring(0, LONGEST) + "…", "", "", List.of(), "");
    }
    String whole = plain(written);
    List<String> remarks = new ArrayList<>();
    String unit = "";
    for (Matcher brackets = BRACKETS.matcher(whole); brackets.find(); ) {
      String inside = brackets.group(1).replaceFirst("^単位:?", "");
      if (UNITS.containsKey(inside)) {
        unit = UNITS.get(inside);
      } else {
        remarks.add(inside);
      }
    }
    String base = end(BRACKETS.matcher(whole).replaceAll(""));
    return new Heading(written, whole, base, List.copyOf(remarks), unit);
  }

  /** The same above or beside another: the parts of a heading that is written in two rows. */
  Heading under(Heading upper) {
    return of(upper.written + " " + written);
  }

  boolean isEmpty() {
    return whole.isEmpty();
  }

  /** What is said in brackets of the period that is counted, such as 月間, if it is not a year. */
  Optional<String> otherPeriod() {
    return remarks.stream()
        .filter(remark -> remark.matches(".*(月間|月平均|週|日平均|1日|1か月|1ヶ月|1月あたり|日あたり|半期).*"))
        .findFirst();
  }

  private static String plain(String text) {
    String numbered = NUMBERING.matcher(text).replaceFirst("");
    String folded = Normalizer.normalize(numbered, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded = BLANK.matcher(folded).replaceAll("").replace('〜', '~').replaceAll("当たり|当り", "あたり");
    return end(folded);
  }

  private static String end(String text) {
    return END.matcher(text).replaceFirst("");
  }
}
