package jp.mikiwame.model;

/** 誤りの影響: what one mistake costs residents or the city. */
public enum ErrorImpact {
  SMALL,
  MODERATE,
  SERIOUS
}
