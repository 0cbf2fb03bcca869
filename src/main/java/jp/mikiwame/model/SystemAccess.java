package jp.mikiwame.model;

/** A way into an information system: 画面, CSV入出力, API. */
public enum SystemAccess {
  SCREEN,
  CSV,
  API
}
