package jp.mikiwame.model;

/** What became of an introduction: 導入, 条件付き, 効果なし, 見送り. */
public enum ResultOutcome {
  ADOPTED,
  CONDITIONAL,
  UNSUITABLE,
  DROPPED;

  /** Whether the body decided against it. */
  public boolean isRejected() {
    return this == UNSUITABLE || this == DROPPED;
  }
}
