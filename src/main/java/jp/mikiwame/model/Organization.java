package jp.mikiwame.model;

/**
 * 団体.
 *
 * @param code 全国地方公共団体コード; null if not given
 */
public record Organization(String name, String code) {

  /**
   * Stands where a file that was sent in names none: the published form demands a name, and nobody
   * may take this for one.
   */
  public static final String UNNAMED = "（団体名 未記入）";

  public boolean isNamed() {
    return !name.equals(UNNAMED);
  }
}
