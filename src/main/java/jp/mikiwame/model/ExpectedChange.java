package jp.mikiwame.model;

/** 変更の見込み: whether law, form or procedure will change within about two years. */
public enum ExpectedChange {
  NONE,
  MINOR,
  MAJOR
}
