package jp.mikiwame.intake.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words in which a form offers its choices; each is read back as its code. */
public final class ChoiceWords {

  private ChoiceWords() {}

  /**
   * The word of each code, in the order in which they are offered.
   *
   * @param choice simple name of an enum of the model, {@code StandardizedBusiness} or {@code
   *     YesNo}
   */
  public static Map<String, String> of(String choice) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, List<String>> codes = Vocabulary.OURS.codes().get(choice);
    codes.forEach((code, all) -> words.put(code, all.get(0)));
    return words;
  }
}
