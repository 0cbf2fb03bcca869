package jp.mikiwame.intake.survey;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words by which a text says that there is nothing to say: 不明, －. */
final class UnknownText {

  private static final Pattern NOTHING =
      Pattern.compile("[-‐-―−─ー_…・.?/\\s]*|不明|未定|未調査|未記入|わからない|分からない|n/a|na|tbd");

  private UnknownText() {}

  static boolean is(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase();
    return NOTHING.matcher(plain).matches();
  }
}
