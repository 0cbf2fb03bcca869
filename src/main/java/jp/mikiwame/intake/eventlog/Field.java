package jp.mikiwame.intake.eventlog;

/** What a column or attribute of a log says. */
enum Field {
  CASE,
  ACTIVITY,
  START,
  /** When the work was done, or the only time there is. */
  END,
  TRANSITION,
  /** Tells two doings of one activity in one case apart. */
  INSTANCE,
  PERSON,
  GROUP,
  DEPARTMENT,
  CHANNEL
}
