package jp.mikiwame.model;

/** How grave a notice is: an error keeps a task or a rule out, a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
