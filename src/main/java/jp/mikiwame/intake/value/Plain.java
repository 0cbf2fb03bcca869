package jp.mikiwame.intake.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without what makes no difference: width, case, spaces, and which of the many dashes.
 *
 * <p>A space between two digits stays: {@code 5 10} is not 510.
 */
final class Plain {

  /** Longer texts are remarks, not answers. */
  static final int LONGEST = 200;

  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u2500\u2501]");
  private static final Pattern TILDES = Pattern.compile("[\u301C\u223C\u223E\u02DC]");

  /** The mark of a long vowel, typed for a dash: it never comes before a digit otherwise. */
  private static final Pattern LONG_VOWEL = Pattern.compile("\u30FC(?=\\d)");

  private static final Pattern SPACES_OF_DIGITS = Pattern.compile("(?<=\\d)[\\s\\p{Z}]+(?=\\d)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern KEPT = Pattern.compile("\uFFFF");

  private Plain() {}

  static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    folded = DASHES.matcher(folded).replaceAll("-");
    folded = TILDES.matcher(folded).replaceAll("~");
    folded = LONG_VOWEL.matcher(folded).replaceAll("-");
    folded = SPACES_OF_DIGITS.matcher(folded).replaceAll("\uFFFF");
    folded = SPACES.matcher(folded).replaceAll("");
    return KEPT.matcher(folded).replaceAll(" ");
  }
}
