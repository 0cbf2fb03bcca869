package jp.mikiwame.intake;

import java.util.List;

/** The words of a fixed list, found without making a text of what was read. */
final class Words {

  private final char[][] words;
  private final Object[] values;

  /**
   * @param values what each of the words stands for
   */
  Words(List<String> words, List<Object> values) {
    this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
    this.values = values.toArray();
  }

  /** What the word in a part of {@code text} stands for; null if it is none of these. */
  Object valueOf(char[] text, int from, int length) {
    for (int i = 0; i < words.length; i++) {
      char[] word = words[i];
      if (word.length == length && word[0] == text[from] && isSame(word, text, from)) {
        return values[i];
      }
    }
    return null;
  }

  private static boolean isSame(char[] word, char[] text, int from) {
    for (int i = 1; i < word.length; i++) {
      if (word[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
