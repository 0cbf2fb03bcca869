package jp.mikiwame.report;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mikiwame.Samples;
import jp.mikiwame.model.Assessment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explanation says how well AI-OCR must read for a step to be worth it. */
class ExplanationTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KODOMO-01 | ja | 損益分岐の読取率: 71.3%（今の見込み 88.6%）",
        "ZEI-04    | ja | 損益分岐の読取率: なし。すべての項目を正しく読んでも時間は減りません",
        "JINJI-05  | ja | 損益分岐の読取率: なし。すべての項目を読み誤っても時間は増えません",
        "KODOMO-01 | en | Break-even field accuracy: 71.3% (assumed: 88.6%)",
        "ZEI-04    | en | No time is saved even if every field is read without a fault",
        "JINJI-05  | en | No time is lost even if every field is misread",
      })
  void theBreakEvenAccuracyIsShown(String task, String language, String line) throws Exception {
    assertThat(explanation(task, language)).contains(line);
  }

  @ParameterizedTest
  @CsvSource({"KIKAKU-01", "KAIKEI-01", "GIKAI-01"})
  void whereNothingHasToBePutRightThereIsNone(String task) throws Exception {
    assertThat(explanation(task, "ja")).doesNotContain("損益分岐");
  }

  private static String explanation(String task, String language) throws Exception {
    Assessment city = Samples.assess("city");
    return new ExplanationText(city, city.candidate(task).orElseThrow(), Labels.of(language))
        .render();
  }
}
