package jp.mikiwame.rules;

/**
 * A criterion to start from: sound as it stands, with cases that hold, and too far off to match any
 * task of a real city before an analyst has filled it in.
 *
 * @param ruleFile path within the rules folder, with forward slashes
 * @param rule text of the rule file
 * @param casesFile path within the rules folder, with forward slashes
 * @param cases text of the file of cases
 */
public record RuleDraft(String ruleFile, String rule, String casesFile, String cases) {

  /** No criterion can be begun under this id or name. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String suggestion;

    Refused(String code, String suggestion) {
      super("%s (suggestion %s)".formatted(code, suggestion));
      this.code = code;
      this.suggestion = suggestion;
    }

    /** What is wrong: {@code id-form}, {@code prefix}, {@code taken}, {@code retired}, … */
    public String code() {
      return code;
    }

    /** What could be used instead. */
    public String suggestion() {
      return suggestion;
    }
  }
}
