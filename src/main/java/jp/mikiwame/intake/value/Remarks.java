package jp.mikiwame.intake.value;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An answer and the remarks after it in brackets.
 *
 * @param rest the answer without them
 */
record Remarks(String rest, List<String> remarks) {

  private static final Pattern REMARK = Pattern.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)[)\\]】〕]");

  /** Says that the number is not of what the column asks for. */
  private static final Pattern OF_ANOTHER = Pattern.compile("当たり|あたり|当り|につき|毎|ごと|[×x*]");

  static Remarks of(String plain) {
    List<String> remarks =
        REMARK.matcher(plain).results().map((MatchResult remark) -> remark.group(1)).toList();
    String rest = REMARK.matcher(plain).replaceAll("");
    return rest.isEmpty() && remarks.size() == 1
        ? new Remarks(remarks.get(0), List.of())
        : new Remarks(rest, remarks);
  }

  boolean nameAnotherMeasure() {
    return remarks.stream().anyMatch(remark -> OF_ANOTHER.matcher(remark).find());
  }
}
