package jp.mikiwame.model;

/** The most protected kind of personal data that a task handles. */
public enum PersonalData {
  NONE,
  PERSONAL,
  MY_NUMBER
}
