package jp.mikiwame.model;

/** 様式の作り: fixed boxes, the same items in varying places, or free text. */
public enum FormLayout {
  FIXED,
  SEMI_FIXED,
  FREE_TEXT
}
