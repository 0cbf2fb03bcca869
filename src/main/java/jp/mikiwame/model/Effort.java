package jp.mikiwame.model;

/** 難易度, after 神奈川県政策研究センター: 低 = 単純な置き換え, 中 = 改善が要るが自部門で完結, 高 = 他部門との調整が要る. */
public enum Effort {
  LOW,
  MEDIUM,
  HIGH
}
