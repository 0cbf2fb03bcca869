package jp.mikiwame.intake.eventlog;

/** What happened to the work. */
enum Transition {
  START,
  SUSPEND,
  RESUME,
  COMPLETE,
  /** Something for which nobody worked, such as handing it to somebody. */
  NO_WORK
}
