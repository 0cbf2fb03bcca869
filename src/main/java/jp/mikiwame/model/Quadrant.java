package jp.mikiwame.model;

/** 区分 of effect × feasibility: 即実施, 重点検討, 余力で, 見送り. */
public enum Quadrant {
  NOW,
  FOCUS,
  SPARE_TIME,
  PASS
}
