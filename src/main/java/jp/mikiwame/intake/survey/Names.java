package jp.mikiwame.intake.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names and ids that people write twice, though not always with the same characters. */
final class Names {

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Names() {}

  /** What is the same in all ways of writing a name. */
  static String key(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANK.matcher(folded).replaceAll("");
  }

  static boolean areSame(String one, String other) {
    return key(one).equals(key(other));
  }
}
