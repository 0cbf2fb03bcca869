package jp.mikiwame.quality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a task without what offices spell differently, so that the same work can be found
 * under other names: 「住民票の写しの交付に関する業務」 and 「住民票写し交付事務」 are one.
 */
final class WorkName {

  /** 「都市計画に関する証明」 and 「都市計画の証明」 are the same work. */
  private static final Pattern LINKS =
      Pattern.compile(
          "に関する|に係る|にかかる|に対する|における|についての|に基づく|に伴う|による|のための" + "|及び|並びに|および|ならびに|又は|または|等|など");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}ー]+");

  /** 「業務」 says nothing in a list of 業務. */
  private static final Pattern TAIL = Pattern.compile("(?:業務|事務処理|事務|関係|関連|手続き?)+$");

  /** 送り仮名 (受付・受け付け) and particles (の・を) between and behind characters of Chinese origin. */
  private static final Pattern SMALL_KANA =
      Pattern.compile(
          "(?<=\\p{IsHan})\\p{IsHiragana}{1,2}(?=\\p{IsHan}|$)"
              + "|(?<=\\P{IsHiragana})の(?=\\P{IsHiragana})");

  /** 証明書を発行する課も交付する課もある。 */
  private static final String ISSUE = "発行";

  private static final int FIRST_KATAKANA = 'ァ';
  private static final int LAST_KATAKANA = 'ヶ';
  private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

  private WorkName() {}

  /** Equal for names that are spelt differently; never empty if the name is not. */
  static String key(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String key = NO_WORD.matcher(LINKS.matcher(text).replaceAll("")).replaceAll("");
    key = TAIL.matcher(key).replaceAll("");
    key = SMALL_KANA.matcher(key).replaceAll("");
    key = hiragana(key.replace(ISSUE, "交付"));
    return key.isEmpty() ? text : key;
  }

  private static String hiragana(String text) {
    StringBuilder hiragana = new StringBuilder(text);
    for (int i = 0; i < hiragana.length(); i++) {
      char c = hiragana.charAt(i);
      if (FIRST_KATAKANA <= c && c <= LAST_KATAKANA) {
        hiragana.setCharAt(i, (char) (c - TO_HIRAGANA));
      }
    }
    return hiragana.toString();
  }
}
