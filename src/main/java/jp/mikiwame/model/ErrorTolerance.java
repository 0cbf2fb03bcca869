package jp.mikiwame.model;

/** 誤りの許容: 許容しない, 後で訂正できる, 統計用. */
public enum ErrorTolerance {
  NONE,
  CORRECTABLE,
  STATISTICAL
}
