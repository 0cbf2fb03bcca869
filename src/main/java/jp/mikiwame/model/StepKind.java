package jp.mikiwame.model;

/** 作業区分: what a step of a task consists of. */
public enum StepKind {
  RECEIVE,
  ENTRY,
  TRANSFER,
  CHECK,
  SEARCH,
  AGGREGATE,
  DRAFT,
  JUDGE,
  APPROVE,
  PRINT,
  NOTIFY,
  TRANSCRIBE,
  INTERVIEW,
  OTHER
}
