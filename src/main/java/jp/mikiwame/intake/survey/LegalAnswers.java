package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.mikiwame.intake.value.Written;
import jp.mikiwame.intake.value.Written.Given;

/** What follows, beyond doubt, from columns that ask something near to what the inventory asks. */
final class LegalAnswers {

  private static final Pattern LAW = Pattern.compile(".*(法|条例|政令|省令|法律)(?!人).*", Pattern.DOTALL);
  private static final Pattern NONE = Pattern.compile("なし|無し|無");

  private LegalAnswers() {}

  /** 要綱や内規だけなら義務かどうかは分からない。 */
  static Written<JsonNode> demandedByLaw(String text) {
    if (NONE.matcher(text.strip()).matches()) {
      return Written.given(BooleanNode.FALSE);
    }
    return LAW.matcher(text).matches() ? Written.given(BooleanNode.TRUE) : new Written.Unknown<>();
  }

  /** 自治事務には、法令の義務のあるものもないものもある。 */
  static Written<JsonNode> demandedByClass(String text) {
    return text.contains("法定受託事務") ? Written.given(BooleanNode.TRUE) : new Written.Unknown<>();
  }

  /** オンラインの件数が0でも、受け付けていないとは限らない。 */
  static Written<JsonNode> online(Given<Double> count) {
    return count.value() > 0 ? Written.given(BooleanNode.TRUE) : new Written.Unknown<>();
  }

  /** 府省ごとの答えが並ぶことがあり、食い違えば分からない。 */
  static Written<JsonNode> seal(String text) {
    List<Boolean> answers =
        Arrays.stream(text.split("[;；、\n]"))
            .map(String::strip)
            .filter(answer -> !answer.isEmpty())
            .map(LegalAnswers::sealOf)
            .distinct()
            .toList();
    return answers.size() == 1 && answers.get(0) != null
        ? Written.given(BooleanNode.valueOf(answers.get(0)))
        : new Written.Unknown<>();
  }

  private static Boolean sealOf(String answer) {
    if (answer.contains("不要") || answer.contains("署名") || answer.contains("本人確認書類")) {
      return false;
    }
    return answer.contains("押印") ? Boolean.TRUE : null;
  }
}
