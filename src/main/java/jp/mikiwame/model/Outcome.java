package jp.mikiwame.model;

/** 該当, 非該当, 判定不能: a rule's answer on a task. */
public enum Outcome {
  HIT,
  MISS,
  UNDETERMINED
}
